/** Rules on the team, its money, the law, and what may go wrong. */
import { automatedWithoutTool } from "../automated-without-tool"
import { capWithoutStrategy } from "../cap-without-strategy"
import { capsOverTotal } from "../caps-over-total"
import { certainRisk } from "../certain-risk"
import { consentUnsaid } from "../consent-unsaid"
import { crossBorderUnsaid } from "../cross-border-unsaid"
import { halfDescribedRisk } from "../half-described-risk"
import { halfDescribedRole } from "../half-described-role"
import { halfPlannedMeeting } from "../half-planned-meeting"
import { halfPlannedTask } from "../half-planned-task"
import { importedEntryHidden } from "../imported-entry-hidden"
import { keptWithoutLimit } from "../kept-without-limit"
import { lotteryPrizeTooDear } from "../lottery-prize-too-dear"
import { meetingsWithoutReview } from "../meetings-without-review"
import { minorsWithoutGuardian } from "../minors-without-guardian"
import { misdatedTask } from "../misdated-task"
import { missingPolicy } from "../missing-policy"
import { nobodyResponsible } from "../nobody-responsible"
import { personalDataWithoutBasis } from "../personal-data-without-basis"
import { personalisationWithoutOptOut } from "../personalisation-without-opt-out"
import { referralBeyondOneLevel } from "../referral-beyond-one-level"
import { reserveLeavesNothing } from "../reserve-leaves-nothing"
import { riskWithoutMitigation } from "../risk-without-mitigation"
import { roleWithoutPeople } from "../role-without-people"
import type { Rule } from "../rule"
import { sameNameTwice } from "../same-name-twice"
import { scenarioLikePlan } from "../scenario-like-plan"
import { seasonOutsidePeriod } from "../season-outside-period"
import { seasonToldTwice } from "../season-told-twice"
import { sensitiveDataWithoutPurpose } from "../sensitive-data-without-purpose"
import { stalePlan } from "../stale-plan"
import { statusOutOfStep } from "../status-out-of-step"
import { tooManyKeyProjects } from "../too-many-key-projects"
import { twoAccountable } from "../two-accountable"
import { unownedWork } from "../unowned-work"
import { unusedImport } from "../unused-import"
import { unusedRole } from "../unused-role"

export const house: readonly Rule[] = [
  // playbook
  statusOutOfStep,
  stalePlan,
  sameNameTwice,
  importedEntryHidden,
  unusedImport,
  // team
  automatedWithoutTool,
  unownedWork,
  unusedRole,
  halfDescribedRole,
  roleWithoutPeople,
  twoAccountable,
  nobodyResponsible,
  halfPlannedMeeting,
  meetingsWithoutReview,
  tooManyKeyProjects,
  halfPlannedTask,
  misdatedTask,
  // budget
  capsOverTotal,
  reserveLeavesNothing,
  capWithoutStrategy,
  // compliance
  referralBeyondOneLevel,
  lotteryPrizeTooDear,
  personalDataWithoutBasis,
  sensitiveDataWithoutPurpose,
  keptWithoutLimit,
  missingPolicy,
  crossBorderUnsaid,
  personalisationWithoutOptOut,
  minorsWithoutGuardian,
  consentUnsaid,
  // risks
  riskWithoutMitigation,
  halfDescribedRisk,
  certainRisk,
  // seasons
  seasonOutsidePeriod,
  seasonToldTwice,
  // scenarios
  scenarioLikePlan,
]
