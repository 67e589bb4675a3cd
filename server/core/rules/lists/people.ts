/** Rules on whom a plan is for. */
import { activationUndefined } from "../activation-undefined"
import { activeUndefined } from "../active-undefined"
import { churnReasonsOver100 } from "../churn-reasons-over-100"
import { churnUndefined } from "../churn-undefined"
import { conditionAlwaysMet } from "../condition-always-met"
import { contributionsOff100 } from "../contributions-off-100"
import { dormantAfterChurned } from "../dormant-after-churned"
import { funnelUnderFunnel } from "../funnel-under-funnel"
import { impossibleActiveDays } from "../impossible-active-days"
import { impossibleCondition } from "../impossible-condition"
import { keyUsersWorthLess } from "../key-users-worth-less"
import { ladderGap } from "../ladder-gap"
import { ladderInACircle } from "../ladder-in-a-circle"
import { ladderOutOfOrder } from "../ladder-out-of-order"
import { ladderStepWithoutCriterion } from "../ladder-step-without-criterion"
import { moveIntoItself } from "../move-into-itself"
import { moveWithoutFunnel } from "../move-without-funnel"
import { movesOver100 } from "../moves-over-100"
import { personaFromSmallSample } from "../persona-from-small-sample"
import { personaOutsideValues } from "../persona-outside-values"
import { personaSharesOver100 } from "../persona-shares-over-100"
import { personaWithoutResearch } from "../persona-without-research"
import { promotionUnlikeMove } from "../promotion-unlike-move"
import { pyramidWiderAbove } from "../pyramid-wider-above"
import { recallAboveRetention } from "../recall-above-retention"
import { retentionThatRises } from "../retention-that-rises"
import { retentionToldTwice } from "../retention-told-twice"
import type { Rule } from "../rule"
import { sameAgeTwice } from "../same-age-twice"
import { sameUsersTwice } from "../same-users-twice"
import { seedsWithoutCriterion } from "../seeds-without-criterion"
import { segmentLargerThanItsWhole } from "../segment-larger-than-its-whole"
import { segmentNobodyServes } from "../segment-nobody-serves"
import { segmentSharesOff100 } from "../segment-shares-off-100"
import { segmentWithoutUsers } from "../segment-without-users"
import { segmentsInACircle } from "../segments-in-a-circle"
import { segmentsThatOverlap } from "../segments-that-overlap"
import { stageWithoutMetric } from "../stage-without-metric"
import { stageWithoutStrategy } from "../stage-without-strategy"
import { stagesAlike } from "../stages-alike"
import { stalePersona } from "../stale-persona"
import { unusedPersona } from "../unused-persona"
import { unusualTopContribution } from "../unusual-top-contribution"

export const people: readonly Rule[] = [
  // personas
  stalePersona,
  personaFromSmallSample,
  personaWithoutResearch,
  unusedPersona,
  personaSharesOver100,
  personaOutsideValues,
  // segments
  impossibleCondition,
  conditionAlwaysMet,
  segmentsThatOverlap,
  sameUsersTwice,
  segmentsInACircle,
  funnelUnderFunnel,
  segmentSharesOff100,
  contributionsOff100,
  segmentLargerThanItsWhole,
  moveIntoItself,
  moveWithoutFunnel,
  movesOver100,
  segmentNobodyServes,
  segmentWithoutUsers,
  keyUsersWorthLess,
  seedsWithoutCriterion,
  unusualTopContribution,
  retentionThatRises,
  sameAgeTwice,
  retentionToldTwice,
  recallAboveRetention,
  impossibleActiveDays,
  // lifecycle
  ladderStepWithoutCriterion,
  ladderInACircle,
  ladderGap,
  pyramidWiderAbove,
  promotionUnlikeMove,
  stageWithoutStrategy,
  stageWithoutMetric,
  stagesAlike,
  churnUndefined,
  activeUndefined,
  activationUndefined,
  dormantAfterChurned,
  churnReasonsOver100,
  ladderOutOfOrder,
]
