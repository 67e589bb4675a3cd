/** Rules on how a plan learns whether it works. */
import { actualInFuture } from "../actual-in-future"
import { cadenceLongerThanPeriod } from "../cadence-longer-than-period"
import { caseAsEvidence } from "../case-as-evidence"
import { caseWithoutLesson } from "../case-without-lesson"
import { checkpointWithoutActual } from "../checkpoint-without-actual"
import { closedWithoutFindings } from "../closed-without-findings"
import { decisionAlwaysDue } from "../decision-always-due"
import { decisionNeverDue } from "../decision-never-due"
import { experimentLongerThanStrategy } from "../experiment-longer-than-strategy"
import { experimentOnOtherUsers } from "../experiment-on-other-users"
import { experimentOutsidePeriod } from "../experiment-outside-period"
import { experimentTooLong } from "../experiment-too-long"
import { experimentWithoutControl } from "../experiment-without-control"
import { experimentWithoutResult } from "../experiment-without-result"
import { experimentWithoutStop } from "../experiment-without-stop"
import { experimentsThatOverlap } from "../experiments-that-overlap"
import { halfDescribedExperiment } from "../half-described-experiment"
import { halfDescribedReport } from "../half-described-report"
import { impossibleDetection } from "../impossible-detection"
import { resultWithoutDecision } from "../result-without-decision"
import { reviewWithoutConsequence } from "../review-without-consequence"
import type { Rule } from "../rule"
import { runningWithoutActuals } from "../running-without-actuals"
import { signWithoutEvidence } from "../sign-without-evidence"
import { splitOff100 } from "../split-off-100"
import { stopWhenSignificant } from "../stop-when-significant"
import { targetNeverReviewed } from "../target-never-reviewed"
import { unusedCase } from "../unused-case"
import { unusualHoldout } from "../unusual-holdout"
import { weakTest } from "../weak-test"

export const proof: readonly Rule[] = [
  // experiments
  splitOff100,
  experimentWithoutControl,
  experimentTooLong,
  experimentOutsidePeriod,
  experimentLongerThanStrategy,
  experimentWithoutStop,
  stopWhenSignificant,
  experimentsThatOverlap,
  impossibleDetection,
  weakTest,
  unusualHoldout,
  halfDescribedExperiment,
  resultWithoutDecision,
  experimentWithoutResult,
  experimentOnOtherUsers,
  // evaluation
  targetNeverReviewed,
  cadenceLongerThanPeriod,
  reviewWithoutConsequence,
  checkpointWithoutActual,
  actualInFuture,
  runningWithoutActuals,
  decisionNeverDue,
  decisionAlwaysDue,
  signWithoutEvidence,
  halfDescribedReport,
  closedWithoutFindings,
  // cases
  caseAsEvidence,
  caseWithoutLesson,
  unusedCase,
]
