/**
 * Small playbooks that the scenarios of the command line share: one that is right, and wrong ones.
 */

export const right = `playbook: 会员复购
period:
  start: 2026-01-05
  weeks: 26
`

/** One error: a reference to a segment that is called otherwise. */
export const wrong = `${right}segments:
  new_buyers:
    name: 首单新客
strategies:
  gift: { name: 二单礼, stage: retain, segments: [new_buyer] }
`

/** One warning: what stands behind the hash is a comment. */
export const doubtful = right.replace("会员复购", "参加 #话题# 活动")
