/**
 * A small good example of each section, as it could stand in a real plan: what completion offers whole.
 * Placeholders: `{{English|中文}}`, `{{@section}}` an id of that section (the line goes when it has none), `{{=start}}` a day.
 * Absent on purpose: effect sizes without a source, and ids that would point nowhere.
 */
export const templates: Readonly<Record<string, string>> = {
  playbook: `playbook: {{Repeat purchase, first half of 2026|会员复购 2026 上半年}}
period:
  start: {{=start}}
  weeks: {{26}}
targets:
  weekly_active:
    metric: active_users
    from: {{62k|6.2万}}
    to: {{80k|8万}}
    confidence: 80%
segments:
  new_buyers:
    name: {{New buyers|首单新客}}
    active: {{62k|6.2万}}
    funnel:
      reach: {{90k..120k/w|9万..12万/w}}
      acquire: {{8%..10%}}
      activate: {{35%..42%}}
      retain: { d1: 70%, d7: 55%, d30: 34%, w12: 22% }`,
  summary: `summary:
  - {{What the plan is for|这份计划要解决什么问题}}
  - {{How it will get there|打算怎样做到}}`,
  period: `period:
  start: {{=start}}
  weeks: {{26}}`,
  product: `product:
  positioning:
    scenario: {{After work, cooking for two|下班后做两个人的晚饭}}
    means: {{Recipes with the groceries to go|菜谱配齐食材，一键下单}}
    users: {{Young couples in large cities|一二线城市的年轻夫妻}}
    need: {{A good dinner within half an hour|半小时吃上像样的晚饭}}
  needs:
    save_time:
      is: {{Not having to think what to cook|不用想今晚做什么}}
      evidence: {{30 interviews|30 位用户访谈}}`,
  data: `data:
  sources:
    orders:
      kind: {{warehouse|数仓}}
      refresh: 1d
  attributes:
    orders_total:
      name: {{Orders so far|累计订单数}}
      type: number
  events:
    order_paid:
      name: {{Order paid|订单支付}}`,
  metrics: `metrics:
  repeat_rate:
    name: {{Repeat rate|复购率}}
    kind: rate
    better: up
    window: 28d`,
  targets: `targets:
  weekly_active:
    name: {{Weekly active users|周活跃用户}}
    metric: active_users
    from: {{62k|6.2万}}
    to: {{80k|8万}}
    by: {{=end}}
    owner: {{@team.roles}}
    confidence: 80%`,
  assumptions: `assumptions:
  coupon_redemption:
    name: {{Share of coupons redeemed|优惠券核销率}}
    is: {{35%..45%}}
    source: {{Coupons of last November|去年 11 月的发券数据}}
    kind: data`,
  personas: `personas:
  busy_parent:
    name: {{Busy parents|忙碌的爸妈}}
    share: {{35%}}
    profile:
      age: {{28..40}}
      region: {{Large cities|一二线城市}}
    motivations: {{A quick and healthy dinner|又快又健康的晚饭}}
    pains: {{No time to shop|没时间买菜}}`,
  segments: `segments:
  new_buyers:
    name: {{New buyers|首单新客}}
    active: {{62k|6.2万}}
    dormant: {{150k|15万}}
    funnel:
      reach: {{90k..120k/w|9万..12万/w}}
      acquire: {{8%..10%}}
      activate: {{35%..42%}}
      retain: { d1: 70%, d7: 55%, d30: 34%, w12: 22% }
      pay: {{22%}}`,
  lifecycle: `lifecycle:
  stages:
    acquire:
      enter: {{Sees us for the first time|第一次看到我们}}
      exit: {{Signs up|完成注册}}
  dormant:
    after: {{14d}}
  churned:
    after: {{30d}}`,
  channels: `channels:
  push:
    name: {{App push|App 推送}}
    kind: push
    covers: {{60%}}
    opt_in: true
    unsubscribe: true
    cap: {{2/w}}
    quiet: { from: "21:00", to: "09:00" }`,
  incentives: `incentives:
  second_order_coupon:
    name: {{Coupon for the second order|二单券}}
    kind: coupon
    value: {{20%}}
    total: {{5000}}
    expires: {{14d}}
    redeem: {{35%..45%}}`,
  community: `community:
  groups:
    core_users:
      name: {{Core users|核心用户群}}
      kind: core
      lead: {{@team.roles}}
      size: {{300}}
      capacity: {{500}}
      purpose: {{Try new things first and say what they think|率先体验并反馈}}
  rules:
    no_ads:
      text: {{No advertising|禁止发广告}}
      penalty: {{A warning, then removal|先警告，再移出}}`,
  strategies: `strategies:
  second_order:
    name: {{Gift for a second order|首单后 7 天二单礼}}
    stage: retain
    segments: [{{@segments}}]
    targets: [{{@targets}}]
    owner: {{@team.roles}}
    start: {{=start}}
    weeks: {{12}}
    actions:
      remind:
        is: {{Recipes like the first order, three days after it|下单后第 3 天推送同类菜谱}}
        channel: {{@channels}}
    exit: {{Below the control group three weeks in a row|连续 3 周低于对照组即停}}`,
  campaigns: `campaigns:
  anniversary:
    name: {{Anniversary|周年庆}}
    stage: monetize
    segments: [{{@segments}}]
    owner: {{@team.roles}}
    start: {{=start}}
    weeks: {{2}}
    checklist:
      - {{Stock confirmed|确认备货}}
      - {{Rules published|公布活动规则}}`,
  experiments: `experiments:
  coupon_size:
    name: {{How large a coupon|券面额测试}}
    strategies: [{{@strategies}}]
    hypothesis: {{A larger coupon brings more second orders|券面额更大，二单更多}}
    metric: pay_rate
    baseline: {{20%}}
    detect: {{+2pp}}
    split: { control: 50%, larger: 50% }
    stop: {{Four full weeks and 5,000 people in each group|满四周且每组满 5000 人}}`,
  feedback: `feedback:
  nps:
    name: {{Would they recommend us|净推荐值调研}}
    kind: nps
    segments: [{{@segments}}]
    every: {{1mo}}
    sample: {{400}}
    owner: {{@team.roles}}
    respond_within: {{2d}}`,
  support: `support:
  service_desk:
    name: {{Service desk|在线客服}}
    hours: { from: "09:00", to: "21:00" }
    sla: {{2min}}
    sla_share: {{90%}}
    load: {{1200/w}}
    handle: {{8min}}`,
  education: `education:
  first_recipe:
    name: {{The first recipe|第一道菜}}
    format: {{Short video|短视频}}
    topic: {{From the order to the table|从下单到上桌}}
    stage: activate`,
  budget: `budget:
  reserve: {{10%}}
  caps:
    acquire: {{¥200k|¥20万}}
    retain: {{¥300k|¥30万}}`,
  team: `team:
  roles:
    retention_lead:
      name: {{Retention lead|留存负责人}}
      people: {{1}}
      hours: {{40h/w}}
      duties: {{Strategies for retention and recall|留存与召回策略}}
  meetings:
    weekly_review:
      name: {{Weekly review|周会}}
      every: {{1w}}`,
  evaluation: `evaluation:
  reviews:
    monthly:
      name: {{Monthly review|月度复盘}}
      every: {{1mo}}
      targets: [{{@targets}}]
      owner: {{@team.roles}}
      when_off: {{Change the strategy that missed most|调整差距最大的策略}}`,
  compliance: `compliance:
  packs: [cn]
  policy: {{Where the privacy policy is found|隐私政策所在位置}}
  personalisation_opt_out: true`,
  risks: `risks:
  supplier_fails:
    name: {{The supplier fails|供应商断供}}
    probability: {{10%..20%}}
    impact: {{Orders are late for a week|一周内订单延迟}}
    mitigation: {{A second supplier|备选供应商}}
    trigger: {{Two late deliveries in a week|一周内两次延迟到货}}`,
  cases: `cases:
  coupon_pilot:
    name: {{Coupon pilot|二单券试点}}
    outcome: success
    lesson: {{Small coupons work when they come early|小额券发得早才有效}}`,
  seasons: `seasons:
  spring_festival:
    name: {{Spring Festival|春节}}
    start: {{=start}}
    weeks: {{2}}
    segments: [{{@segments}}]`,
}

/** The part of a section's example that stands below a path, its lines indented from 0; empty where it has none. */
export function exampleOf(path: readonly string[]): readonly string[] {
  let lines = (Object.hasOwn(templates, path[0] ?? "") ? (templates[path[0] ?? ""] ?? "") : "").split("\n")
  for (const key of path) lines = below(lines, key)
  const end = lines.findIndex((line, index) => index > 0 && !line.startsWith(" "))
  return end < 0 ? lines : lines.slice(0, end)
}

/** The lines under a key that begins at the left. */
function below(lines: readonly string[], key: string): string[] {
  const at = lines.indexOf(`${key}:`)
  if (at < 0) return []
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => !line.startsWith("  "))
  return (end < 0 ? rest : rest.slice(0, end)).map((line) => line.slice(2))
}
