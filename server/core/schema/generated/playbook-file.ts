/* Generated from schemas/playbook.schema.json by `npm run generate`. Do not edit. */

export type Assumption = ({
name?: (string | number)
note?: (string | number | (string | number)[])
is: (string | number)
source?: (string | number)
as_of?: string
kind?: ("data" | "experiment" | "benchmark" | "judgement")
correlates?: {
[k: string]: number
}
} | (string | number))
export type Step = ({
is: (string | number)
owner?: string
due?: (string | number)
} | (string | number))

export interface PlaybookFile {
playbook?: (string | number)
library?: (string | number)
summary?: (string | number | (string | number)[])
owner?: string
status?: ("draft" | "approved" | "running" | "closed")
reviewed?: string
timezone?: string
currency?: string
interval?: (string | number)
discount?: (string | number)
period?: {
start: string
weeks?: number
end?: string
}
imports?: (string | string[])
product?: {
positioning?: {
scenario?: (string | number)
means?: (string | number | (string | number)[])
users?: (string | number | (string | number)[])
need?: (string | number)
}
needs?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
is?: (string | number)
met_by?: (string | number | (string | number)[])
evidence?: (string | number | (string | number)[])
}
}
attractions?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
kind?: ("benefit" | "honour" | "participation" | "mutual_help" | "emotion")
personas?: (string | string[])
}
}
competitors?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
reviewed?: string
lesson?: (string | number | (string | number)[])
}
}
parties?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
gives?: (string | number | (string | number)[])
gets?: (string | number | (string | number)[])
}
}
pricing?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
price?: (string | number)
floor?: (string | number)
personas?: (string | string[])
}
}
}
data?: {
sources?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
kind?: (string | number)
tool?: (string | number)
refresh?: (string | number)
}
}
identity?: {
key?: (string | number | (string | number)[])
links?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
touchpoint?: (string | number)
method?: (string | number)
covers?: (string | number)
}
}
}
attributes?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
type: ("number" | "text" | "bool" | "date" | "enum")
values?: (string | number | (string | number | boolean)[])
unit?: (string | number)
data?: (string | string[])
personal?: boolean
sensitive?: boolean
lawful_basis?: (string | number)
purpose?: (string | number)
keep?: (string | number)
}
}
events?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
data?: (string | string[])
properties?: (string | number | (string | number)[] | {
[k: string]: string | number
})
}
}
quality?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
check?: (string | number)
data?: (string | string[])
error?: (string | number)
}
}
actuals?: string
}
metrics?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
kind?: ("count" | "rate" | "money" | "duration" | "score" | "ratio")
formula?: (string | number)
window?: (string | number)
better?: ("up" | "down")
scale?: {
min?: number
max?: number
}
data?: (string | string[])
method?: (string | number)
}
}
targets?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
metric: string
segment?: string
from?: (string | number)
to: (string | number)
by?: string
confidence?: (string | number)
owner?: string
primary?: boolean
guardrails?: (string | string[])
checkpoints?: {
[k: string]: string | number
}
aligns?: (string | number | (string | number)[])
}
}
assumptions?: {
[k: string]: Assumption
}
personas?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
share?: (string | number)
profile?: {
age?: (string | number | (string | number)[])
gender?: (string | number | (string | number)[])
region?: (string | number | (string | number)[])
city_tier?: (string | number | (string | number)[])
occupation?: (string | number | (string | number)[])
income?: (string | number | (string | number)[])
online_habits?: (string | number | (string | number)[])
}
lifestyle?: (string | number | (string | number)[])
motivations?: (string | number | (string | number)[])
pains?: (string | number | (string | number)[])
needs?: (string | string[])
data?: (string | string[])
sample?: (string | number)
reviewed?: string
refresh?: (string | number)
}
}
segments?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
personas?: (string | string[])
when?: (string | boolean)
of?: string
share?: (string | number)
active?: (string | number)
dormant?: (string | number)
rank?: ("key" | "regular" | "potential" | "random")
contribution?: (string | number)
moves?: {
[k: string]: string | number
}
funnel?: {
reach?: (string | number)
acquire?: (string | number)
activate?: (string | number)
retain?: Survival
curve?: ({
kind: "sbg"
alpha: number
beta: number
} | {
kind: "counts"
/**
 * @minItems 2
 */
survivors: [number, number, ...(number)[]]
})
pay?: (string | number)
spend?: (string | number)
margin?: (string | number)
invites?: (string | number)
accept?: (string | number)
recall?: (string | number)
days?: (string | number)
market?: (string | number)
tenure?: (string | number)
}
}
}
lifecycle?: {
stages?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
kind?: ("acquire" | "activate" | "retain" | "monetize" | "refer" | "recall")
enter?: (string | number)
exit?: (string | number)
metric?: string
}
}
active?: {
event: (string | string[])
}
activated?: {
event: (string | string[])
}
dormant?: {
after: (string | number)
}
churned?: {
after?: (string | number)
reasons?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
share?: (string | number)
}
}
}
ladder?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
from?: string
to?: string
criterion?: (string | number)
promote?: (string | number)
}
}
}
channels?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
kind?: ("push" | "email" | "sms" | "in_app" | "wechat_official" | "wechat_group" | "mini_program" | "phone" | "social" | "ads" | "search" | "content" | "offline" | "other")
cost?: (string | number)
cost_per?: ("message" | "thousand" | "click" | "new")
covers?: (string | number)
opt_in?: boolean
unsubscribe?: boolean
cap?: (string | number)
quiet?: {
from: string
to: string
}
owner?: string
}
}
incentives?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
kind: "points"
earn?: (string | number | (string | number)[] | {
[k: string]: string | number
})
burn?: (string | number | (string | number)[] | {
[k: string]: string | number
})
expires?: (string | number)
cap?: (string | number)
value?: (string | number)
redeem?: (string | number)
outstanding?: (string | number)
budget?: (string | number)
abuse?: Abuse
} | {
name?: (string | number)
note?: (string | number | (string | number)[])
kind: "coupon"
value?: (string | number)
min_spend?: (string | number)
expires?: (string | number)
total?: (string | number)
per_user?: (string | number)
redeem?: (string | number)
stack?: (string | number | boolean)
budget?: (string | number)
abuse?: Abuse
} | {
name?: (string | number)
note?: (string | number | (string | number)[])
kind: "membership"
tiers?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
threshold?: (string | number)
price?: (string | number)
benefits?: (string | number | (string | number)[])
downgrade?: (string | number | boolean)
}
}
budget?: (string | number)
abuse?: Abuse
} | {
name?: (string | number)
note?: (string | number | (string | number)[])
kind: "prize"
value?: (string | number)
count?: (string | number)
odds?: (string | number)
budget?: (string | number)
abuse?: Abuse
} | {
name?: (string | number)
note?: (string | number | (string | number)[])
kind: "honour"
criterion?: (string | number | (string | number)[])
budget?: (string | number)
abuse?: Abuse
} | {
name?: (string | number)
note?: (string | number | (string | number)[])
kind: "privilege"
benefits?: (string | number | (string | number)[])
duties?: (string | number | (string | number)[])
budget?: (string | number)
abuse?: Abuse
} | {
name?: (string | number)
note?: (string | number | (string | number)[])
kind: "mutual_help"
is?: (string | number)
budget?: (string | number)
abuse?: Abuse
} | {
name?: (string | number)
note?: (string | number | (string | number)[])
kind: "emotion"
is?: (string | number)
budget?: (string | number)
abuse?: Abuse
}
}
community?: {
groups?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
kind?: ("core" | "team" | "users")
channel?: string
lead?: (string | string[])
size?: (string | number)
capacity?: (string | number)
purpose?: (string | number)
privileges?: (string | number | (string | number)[])
duties?: (string | number | (string | number)[])
probation?: {
weeks?: number
criterion?: (string | number)
}
quota?: (string | number)
}
}
rules?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
text?: (string | number)
penalty?: (string | number)
appeal?: (string | number | boolean)
}
}
moderation?: {
sla?: (string | number)
sample?: (string | number)
every?: (string | number)
owner?: string
}
content?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
format?: (string | number | (string | number)[])
every?: (string | number)
review?: (string | number | boolean)
}
}
}
strategies?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
stage?: string
mode?: ("concentrated" | "tiered" | "community")
segments?: (string | string[])
groups?: (string | string[])
targets?: (string | string[])
owner?: string
partners?: {
[k: string]: "responsible" | "accountable" | "consulted" | "informed"
}
status?: ("planned" | "running" | "paused" | "done")
start?: string
weeks?: number
end?: string
actions?: {
[k: string]: Action
}
steps?: Steps
effect?: Effect
source?: (string | number)
covers?: (string | number)
ramp?: (string | number)
fades?: (string | number)
cost?: Cost
budget?: (string | number)
effort?: {
[k: string]: string | number
}
value_to_user?: (string | number)
holdout?: (string | number)
min_weeks?: number
exit?: (string | number)
depends_on?: (string | string[])
referral?: {
levels?: number
reward?: (string | number)
}
}
}
campaigns?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
kind?: (string | number)
stage?: string
mode?: ("concentrated" | "tiered" | "community")
segments?: (string | string[])
groups?: (string | string[])
targets?: (string | string[])
owner?: string
partners?: {
[k: string]: "responsible" | "accountable" | "consulted" | "informed"
}
status?: ("planned" | "running" | "paused" | "done")
start?: string
weeks?: number
end?: string
actions?: {
[k: string]: Action
}
steps?: Steps
effect?: Effect
source?: (string | number)
covers?: (string | number)
ramp?: (string | number)
fades?: (string | number)
cost?: Cost
budget?: (string | number)
effort?: {
[k: string]: string | number
}
value_to_user?: (string | number)
holdout?: (string | number)
min_weeks?: number
exit?: (string | number)
depends_on?: (string | string[])
referral?: {
levels?: number
reward?: (string | number)
}
every?: (string | number)
dip?: {
weeks: number
effect: Effect
}
prizes?: (string | string[])
checklist?: (string | number | (string | number)[])
}
}
experiments?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
strategies?: (string | string[])
hypothesis?: (string | number)
metric?: string
segment?: string
baseline?: (string | number)
detect?: (string | number)
significance?: (string | number)
power?: (string | number)
split?: {
[k: string]: string | number
}
holdout?: (string | number)
start?: string
weeks?: number
end?: string
stop?: (string | number)
layer?: (string | number)
result?: (string | number | (string | number)[])
decision?: (string | number | (string | number)[])
}
}
feedback?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
kind?: ("nps" | "csat" | "ces" | "survey" | "interview" | "review" | "ticket")
segments?: (string | string[])
every?: (string | number)
at?: (string | number)
sample?: (string | number)
respond_within?: (string | number)
owner?: string
closes?: (string | number | boolean)
}
}
support?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
channels?: (string | string[])
hours?: ({
from: string
to: string
} | "24/7")
sla?: (string | number)
sla_share?: (string | number)
load?: (string | number)
handle?: (string | number)
staff?: (string | string[])
escalation?: (string | number | (string | number)[])
}
}
education?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
format?: (string | number | (string | number)[])
topic?: (string | number | (string | number)[])
stage?: string
owner?: string
}
}
budget?: {
total?: (string | number)
reserve?: (string | number)
caps?: {
[k: string]: string | number
}
}
team?: {
roles?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
people?: number
hours?: (string | number)
duties?: (string | number | (string | number)[])
skills?: (string | number | (string | number)[])
training?: (string | number | (string | number)[])
}
}
partners?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
does?: (string | number | (string | number)[])
}
}
meetings?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
every?: (string | number)
at?: (string | number)
attendees?: (string | string[])
agenda?: (string | number | (string | number)[])
}
}
tools?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
kind?: (string | number)
owner?: string
}
}
plan?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
week?: (string | number)
task?: (string | number)
owner?: string
due?: (string | number)
effect?: (string | number)
priority?: (string | number)
key?: boolean
} | string | number
}
}
evaluation?: {
reviews?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
every?: (string | number)
at?: (string | number)
targets?: (string | string[])
owner?: string
when_off?: (string | number | (string | number)[])
findings?: (string | number | (string | number)[])
}
}
indirect?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
evidence?: (string | number | (string | number)[])
}
}
decisions?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
if: (string | boolean)
then: (string | number | (string | number)[])
}
}
reports?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
metrics?: (string | string[])
every?: (string | number)
audience?: (string | number | (string | number)[])
}
}
}
compliance?: {
packs?: (("cn" | "eu")[] | ("cn" | "eu"))
policy?: (string | number)
cross_border?: boolean
personalisation_opt_out?: boolean
}
risks?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
probability?: (string | number)
impact?: (string | number)
loss?: (string | number)
effect?: Effect
mitigation?: (string | number | (string | number)[])
owner?: string
trigger?: (string | number)
}
}
cases?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
outcome?: ("success" | "failure")
lesson?: (string | number | (string | number)[])
evidence?: (string | number | (string | number)[])
used_by?: (string | string[])
}
}
seasons?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
start?: string
weeks?: number
end?: string
effect?: Effect
segments?: (string | string[])
}
}
scenarios?: {
[k: string]: {
name?: (string | number)
note?: (string | number | (string | number)[])
set: {
[k: string]: string | number
}
}
}
}
export interface Survival {
[k: string]: string | number
}
export interface Abuse {
limits?: (string | number | (string | number)[] | {
[k: string]: string | number
})
leakage?: (string | number)
}
export interface Action {
name?: (string | number)
note?: (string | number | (string | number)[])
is?: (string | number)
channel?: string
when?: (string | boolean)
touches?: (string | number)
incentives?: (string | string[])
on?: (string | string[])
after?: (string | number)
every?: (string | number)
at?: (string | number)
automated?: boolean
message?: {
text?: (string | number)
kind?: ("service" | "marketing")
}
delegated?: {
standard?: (string | number)
target?: (string | number)
}
}
export interface Steps {
establish?: Step
recruit?: Step
manage?: Step
activate?: Step
recall?: Step
analyse?: Step
stratify?: Step
needs?: Step
measures?: Step
rules?: Step
seed?: Step
content?: Step
events?: Step
feedback?: Step
ladder?: Step
}
export interface Effect {
reach?: (string | number)
acquire?: (string | number)
activate?: (string | number)
retain?: {
[k: string]: string | number
}
pay?: (string | number)
spend?: (string | number)
invites?: (string | number)
accept?: (string | number)
recall?: (string | number)
moves?: {
[k: string]: string | number
}
metrics?: {
[k: string]: string | number
}
reach_by_spend?: {
spend: (string | number)
most: (string | number)
half: (string | number)
shape?: (string | number)
carry?: (string | number)
}
}
export interface Cost {
once?: (string | number)
weekly?: (string | number)
per_user?: (string | number)
per_new?: (string | number)
}
