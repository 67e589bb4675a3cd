/** Rules on what a plan is for and what it is measured by. */
import { acquisitionWithoutRetention } from "../acquisition-without-retention"
import { activesOutOfOrder } from "../actives-out-of-order"
import { arpuOffArppu } from "../arpu-off-arppu"
import { assumptionOfAnAssumption } from "../assumption-of-an-assumption"
import { assumptionWithoutSource } from "../assumption-without-source"
import { baselineOffSegments } from "../baseline-off-segments"
import { checkpointOffTheWay } from "../checkpoint-off-the-way"
import { churnOffRetention } from "../churn-off-retention"
import { correlationWithItself } from "../correlation-with-itself"
import { correlationsThatDisagree } from "../correlations-that-disagree"
import { deadlineOutsidePeriod } from "../deadline-outside-period"
import { enumWithoutValues } from "../enum-without-values"
import { fewAttractions } from "../few-attractions"
import { fewParties } from "../few-parties"
import { formulaInACircle } from "../formula-in-a-circle"
import { guardrailOfItself } from "../guardrail-of-itself"
import { halfAPositioning } from "../half-a-positioning"
import { lifetimeFromOneRate } from "../lifetime-from-one-rate"
import { linksWithoutKey } from "../links-without-key"
import { ltvFromRevenue } from "../ltv-from-revenue"
import { manyPrimaryTargets } from "../many-primary-targets"
import { metricWithoutMethod } from "../metric-without-method"
import { metricWithoutSource } from "../metric-without-source"
import { misplacedCheckpoint } from "../misplaced-checkpoint"
import { needOfNobody } from "../need-of-nobody"
import { needWithoutEvidence } from "../need-without-evidence"
import { npsOnAnotherScale } from "../nps-on-another-scale"
import { oneSidedParty } from "../one-sided-party"
import { orphanTarget } from "../orphan-target"
import { personaWithoutAttraction } from "../persona-without-attraction"
import { pointAssumption } from "../point-assumption"
import { priceBelowFloor } from "../price-below-floor"
import { priceByPersona } from "../price-by-persona"
import { primaryWithoutGuardrail } from "../primary-without-guardrail"
import { rateWithoutDenominator } from "../rate-without-denominator"
import { rateWithoutWindow } from "../rate-without-window"
import { risingRetentionTargets } from "../rising-retention-targets"
import type { Rule } from "../rule"
import { scaleUpsideDown } from "../scale-upside-down"
import { scoreOffScale } from "../score-off-scale"
import { sensitiveAttributeWithoutBasis } from "../sensitive-attribute-without-basis"
import { staleAssumption } from "../stale-assumption"
import { staleCompetitorReview } from "../stale-competitor-review"
import { standingTarget } from "../standing-target"
import { targetAgainstBetter } from "../target-against-better"
import { targetNobodyWorksFor } from "../target-nobody-works-for"
import { targetSetTwice } from "../target-set-twice"
import { targetWithoutBaseline } from "../target-without-baseline"
import { targetWithoutDeadline } from "../target-without-deadline"
import { targetWithoutOwner } from "../target-without-owner"
import { uncheckedSource } from "../unchecked-source"
import { unjoinedSources } from "../unjoined-sources"
import { unmetNeed } from "../unmet-need"
import { unusedAssumption } from "../unused-assumption"
import { unusedAttribute } from "../unused-attribute"
import { unusedMetric } from "../unused-metric"
import { unusedSource } from "../unused-source"
import { windowMismatch } from "../window-mismatch"

export const goals: readonly Rule[] = [
  // targets
  targetWithoutDeadline,
  targetWithoutOwner,
  targetWithoutBaseline,
  orphanTarget,
  targetAgainstBetter,
  standingTarget,
  deadlineOutsidePeriod,
  misplacedCheckpoint,
  checkpointOffTheWay,
  guardrailOfItself,
  manyPrimaryTargets,
  primaryWithoutGuardrail,
  targetSetTwice,
  scoreOffScale,
  activesOutOfOrder,
  arpuOffArppu,
  risingRetentionTargets,
  churnOffRetention,
  baselineOffSegments,
  targetNobodyWorksFor,
  acquisitionWithoutRetention,
  // metrics
  lifetimeFromOneRate,
  scaleUpsideDown,
  npsOnAnotherScale,
  rateWithoutDenominator,
  metricWithoutMethod,
  rateWithoutWindow,
  windowMismatch,
  ltvFromRevenue,
  formulaInACircle,
  metricWithoutSource,
  unusedMetric,
  // assumptions
  pointAssumption,
  assumptionWithoutSource,
  staleAssumption,
  unusedAssumption,
  correlationWithItself,
  correlationsThatDisagree,
  assumptionOfAnAssumption,
  // product
  halfAPositioning,
  needWithoutEvidence,
  unmetNeed,
  needOfNobody,
  fewAttractions,
  personaWithoutAttraction,
  fewParties,
  oneSidedParty,
  staleCompetitorReview,
  priceBelowFloor,
  priceByPersona,
  // data
  sensitiveAttributeWithoutBasis,
  enumWithoutValues,
  unusedSource,
  unjoinedSources,
  linksWithoutKey,
  uncheckedSource,
  unusedAttribute,
]
