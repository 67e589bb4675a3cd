/** Rules on what is done, and what is given. */
import { actionWithoutWords } from "../action-without-words"
import { campaignAgainTooSoon } from "../campaign-again-too-soon"
import { campaignAgainstSeason } from "../campaign-against-season"
import { campaignWithoutChecklist } from "../campaign-without-checklist"
import { campaignWithoutDip } from "../campaign-without-dip"
import { campaignsOnOneAudience } from "../campaigns-on-one-audience"
import { circularDependency } from "../circular-dependency"
import { concentratedModeTooLarge } from "../concentrated-mode-too-large"
import { couponOverMargin } from "../coupon-over-margin"
import { couponOverMinSpend } from "../coupon-over-min-spend"
import { couponWithoutLimit } from "../coupon-without-limit"
import { couponsStackedToNothing } from "../coupons-stacked-to-nothing"
import { delegatedWithoutStandard } from "../delegated-without-standard"
import { effectOnNothing } from "../effect-on-nothing"
import { effectWithoutSource } from "../effect-without-source"
import { effortAwayFromTop } from "../effort-away-from-top"
import { endsBeforeItStarts } from "../ends-before-it-starts"
import { exitUnmeasured } from "../exit-unmeasured"
import { expiredWhenGiven } from "../expired-when-given"
import { honourWithoutCriterion } from "../honour-without-criterion"
import { incentiveOverItsBudget } from "../incentive-over-its-budget"
import { incentiveWithoutAbuseLimits } from "../incentive-without-abuse-limits"
import { incentivesAllMonetary } from "../incentives-all-monetary"
import { lateStep } from "../late-step"
import { leakageTooLarge } from "../leakage-too-large"
import { messageWithoutChannel } from "../message-without-channel"
import { minWeeksPastEnd } from "../min-weeks-past-end"
import { modeStepMissing } from "../mode-step-missing"
import { modeWithoutGroup } from "../mode-without-group"
import { moreThanEverybody } from "../more-than-everybody"
import { newUserOfferToAll } from "../new-user-offer-to-all"
import { outsidePeriod } from "../outside-period"
import { paidReachWithoutCost } from "../paid-reach-without-cost"
import { pausedStrategyStillCounted } from "../paused-strategy-still-counted"
import { pointEffect } from "../point-effect"
import { pointsNeverSpendable } from "../points-never-spendable"
import { pointsOwedOverBudget } from "../points-owed-over-budget"
import { pointsWithoutCap } from "../points-without-cap"
import { pointsWithoutExpiry } from "../points-without-expiry"
import { prizeInformationMissing } from "../prize-information-missing"
import { prizeOddsOver100 } from "../prize-odds-over-100"
import { prizeOfAnotherKind } from "../prize-of-another-kind"
import { rampLongerThanRun } from "../ramp-longer-than-run"
import { recallOfNobody } from "../recall-of-nobody"
import { recruitWithoutSource } from "../recruit-without-source"
import type { Rule } from "../rule"
import { sameActionsAtTwoStages } from "../same-actions-at-two-stages"
import { sameDayStarts } from "../same-day-starts"
import { sameEffectTwice } from "../same-effect-twice"
import { startsBeforeWhatItNeeds } from "../starts-before-what-it-needs"
import { stepsOutOfOrder } from "../steps-out-of-order"
import { stoppedEarly } from "../stopped-early"
import { strategyWithoutEffect } from "../strategy-without-effect"
import { strategyWithoutExit } from "../strategy-without-exit"
import { strategyWithoutOwner } from "../strategy-without-owner"
import { strategyWithoutRhythm } from "../strategy-without-rhythm"
import { strategyWithoutTarget } from "../strategy-without-target"
import { strategyWithoutUserValue } from "../strategy-without-user-value"
import { tierWithoutDowngrade } from "../tier-without-downgrade"
import { tieredModeTooSmall } from "../tiered-mode-too-small"
import { tieredModeWithoutSegments } from "../tiered-mode-without-segments"
import { tiersOutOfOrder } from "../tiers-out-of-order"
import { unusedIncentive } from "../unused-incentive"
import { valueWithoutControl } from "../value-without-control"
import { winbackWithoutLimit } from "../winback-without-limit"

export const work: readonly Rule[] = [
  // strategies
  strategyWithoutOwner,
  strategyWithoutTarget,
  strategyWithoutEffect,
  strategyWithoutExit,
  strategyWithoutUserValue,
  effectWithoutSource,
  pointEffect,
  valueWithoutControl,
  endsBeforeItStarts,
  outsidePeriod,
  rampLongerThanRun,
  minWeeksPastEnd,
  stoppedEarly,
  circularDependency,
  startsBeforeWhatItNeeds,
  pausedStrategyStillCounted,
  lateStep,
  moreThanEverybody,
  sameEffectTwice,
  effectOnNothing,
  exitUnmeasured,
  winbackWithoutLimit,
  strategyWithoutRhythm,
  messageWithoutChannel,
  actionWithoutWords,
  paidReachWithoutCost,
  concentratedModeTooLarge,
  tieredModeTooSmall,
  tieredModeWithoutSegments,
  stepsOutOfOrder,
  modeStepMissing,
  delegatedWithoutStandard,
  recruitWithoutSource,
  modeWithoutGroup,
  effortAwayFromTop,
  sameActionsAtTwoStages,
  newUserOfferToAll,
  recallOfNobody,
  // campaigns
  sameDayStarts,
  campaignsOnOneAudience,
  campaignAgainTooSoon,
  campaignAgainstSeason,
  prizeOfAnotherKind,
  campaignWithoutDip,
  campaignWithoutChecklist,
  // incentives
  pointsWithoutExpiry,
  pointsWithoutCap,
  pointsNeverSpendable,
  pointsOwedOverBudget,
  tiersOutOfOrder,
  tierWithoutDowngrade,
  couponWithoutLimit,
  couponOverMinSpend,
  couponOverMargin,
  couponsStackedToNothing,
  prizeOddsOver100,
  prizeInformationMissing,
  honourWithoutCriterion,
  incentivesAllMonetary,
  incentiveWithoutAbuseLimits,
  leakageTooLarge,
  unusedIncentive,
  incentiveOverItsBudget,
  expiredWhenGiven,
]
