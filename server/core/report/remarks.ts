/**
 * What an editor says of a projection beside the text: a few figures for the margin, and sentences for who asks further.
 * Absent on purpose: where they stand, and Markdown.
 */
export { funnelRemark, retentionRemark } from "./remarks/funnel"
export type { Remark } from "./remarks/remark"
export { spreadRemark } from "./remarks/spread"
export { strategyRemark } from "./remarks/strategy"
export { targetRemark } from "./remarks/target"
