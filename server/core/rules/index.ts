/**
 * Every rule; the lists hold them by the sections that they speak of. Whatever is not listed is not checked.
 */
import { goals } from "./lists/goals"
import { house } from "./lists/house"
import { people } from "./lists/people"
import { proof } from "./lists/proof"
import { reach } from "./lists/reach"
import { work } from "./lists/work"
import type { Rule } from "./rule"

export const rules: readonly Rule[] = [...goals, ...people, ...work, ...reach, ...proof, ...house]
