/** What is shown when a person asks for it, or when a run gives a reason: comes while the page has nothing else to do. */
// What both need is then one file, too.
import './first-views';

export { Compare } from './compare/Compare';
export { Details } from './details/Details';
export { Events } from './events/Events';
export { Findings } from './findings/Findings';
export { Library } from './library/Library';
export { MissingScenario } from './library/MissingScenario';
export { EarlierRun } from './status/EarlierRun';
export { FoundBar } from './status/FoundBar';
export { StuckSentence } from './status/StuckSentence';
export { Summary } from './summary/Summary';
export { Waits } from './waits/Waits';
