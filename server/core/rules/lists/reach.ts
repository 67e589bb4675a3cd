/** Rules on how people are reached, heard and helped. */
import { activationWithoutEducation } from "../activation-without-education"
import { aroundTheClockWithoutShifts } from "../around-the-clock-without-shifts"
import { channelWithoutCost } from "../channel-without-cost"
import { channelWithoutLimits } from "../channel-without-limits"
import { communityModeWithoutModerator } from "../community-mode-without-moderator"
import { communityModeWithoutRules } from "../community-mode-without-rules"
import { communityWithoutModeration } from "../community-without-moderation"
import { complaintWithoutEscalation } from "../complaint-without-escalation"
import { contentInOneFormat } from "../content-in-one-format"
import { contentWithoutReview } from "../content-without-review"
import { contentWithoutRhythm } from "../content-without-rhythm"
import { costPerUnsaid } from "../cost-per-unsaid"
import { feedbackTooRare } from "../feedback-too-rare"
import { feedbackWithoutAnswer } from "../feedback-without-answer"
import { feedbackWithoutConsequence } from "../feedback-without-consequence"
import { feedbackWithoutOwner } from "../feedback-without-owner"
import { groupOverCapacity } from "../group-over-capacity"
import { groupWithoutLead } from "../group-without-lead"
import { halfDefinedProbation } from "../half-defined-probation"
import { hoursOfNoLength } from "../hours-of-no-length"
import { incentivisedReview } from "../incentivised-review"
import { inspectionWithoutSample } from "../inspection-without-sample"
import { jargon } from "../jargon"
import { marketingAsService } from "../marketing-as-service"
import { marketingWithoutConsent } from "../marketing-without-consent"
import { marketingWithoutUnsubscribe } from "../marketing-without-unsubscribe"
import { moderationWithoutOwner } from "../moderation-without-owner"
import { oneSidedBargain } from "../one-sided-bargain"
import { penaltyWithoutAppeal } from "../penalty-without-appeal"
import { penaltyWithoutRule } from "../penalty-without-rule"
import { quotaUnmeasured } from "../quota-unmeasured"
import type { Rule } from "../rule"
import { ruleWithoutPenalty } from "../rule-without-penalty"
import { scoreWithoutSurvey } from "../score-without-survey"
import { sentInQuietHours } from "../sent-in-quiet-hours"
import { singleChannel } from "../single-channel"
import { slaOutOfReach } from "../sla-out-of-reach"
import { smsTooLong } from "../sms-too-long"
import { supportOverloaded } from "../support-overloaded"
import { supportWithoutSla } from "../support-without-sla"
import { surveyTooSmall } from "../survey-too-small"
import { touchesOverCap } from "../touches-over-cap"
import { unknownTemplateVariable } from "../unknown-template-variable"
import { unusedChannel } from "../unused-channel"
import { unusedGroup } from "../unused-group"
import { vagueRule } from "../vague-rule"

export const reach: readonly Rule[] = [
  // channels
  marketingWithoutConsent,
  marketingWithoutUnsubscribe,
  sentInQuietHours,
  hoursOfNoLength,
  touchesOverCap,
  channelWithoutLimits,
  unusedChannel,
  singleChannel,
  channelWithoutCost,
  costPerUnsaid,
  unknownTemplateVariable,
  marketingAsService,
  smsTooLong,
  jargon,
  // community
  communityModeWithoutRules,
  communityModeWithoutModerator,
  oneSidedBargain,
  halfDefinedProbation,
  quotaUnmeasured,
  groupOverCapacity,
  groupWithoutLead,
  unusedGroup,
  ruleWithoutPenalty,
  penaltyWithoutRule,
  penaltyWithoutAppeal,
  vagueRule,
  communityWithoutModeration,
  contentWithoutReview,
  contentWithoutRhythm,
  contentInOneFormat,
  moderationWithoutOwner,
  inspectionWithoutSample,
  // feedback
  feedbackWithoutOwner,
  feedbackWithoutConsequence,
  feedbackWithoutAnswer,
  feedbackTooRare,
  surveyTooSmall,
  incentivisedReview,
  scoreWithoutSurvey,
  // support
  supportWithoutSla,
  aroundTheClockWithoutShifts,
  supportOverloaded,
  slaOutOfReach,
  complaintWithoutEscalation,
  // education
  activationWithoutEducation,
]
