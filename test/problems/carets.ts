/**
 * The notation of examples, which the documentation and `explain` read as well.
 */
export {
  type Example,
  type Expected,
  parseExample,
  workspaceOf,
} from "../../server/core/report/rules/example"
