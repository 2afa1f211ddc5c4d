/**
 * A run in speedscope's file format, so that both can be measured with the same data: a profile for each process, its
 * intervals as frames. https://github.com/jlfwong/speedscope/wiki/Importing-from-custom-sources
 */
import { Activity } from '../../core/trace/model/activity';
import type { TimelineModel } from '../../core/trace/model/timeline-model';

interface SpeedscopeFile {
  $schema: string;
  shared: { frames: { name: string }[] };
  profiles: {
    type: 'evented';
    name: string;
    unit: 'nanoseconds';
    startValue: number;
    endValue: number;
    events: { type: 'O' | 'C'; frame: number; at: number }[];
  }[];
}

const ACTIVITIES = Object.entries(Activity);

export function speedscopeProfile(model: TimelineModel): SpeedscopeFile {
  return {
    $schema: 'https://www.speedscope.app/file-format-schema.json',
    shared: { frames: ACTIVITIES.map(([name]) => ({ name })) },
    profiles: model.processes.map(({ index, threads }) => {
      const { intervals } = threads[0];
      const events: SpeedscopeFile['profiles'][number]['events'] = [];
      for (let at = 0; at < intervals.length; at++) {
        const frame = ACTIVITIES.findIndex(([, activity]) => activity === intervals.activity(at));
        const end = Math.min(intervals.end(at), model.endTime);
        events.push({ type: 'O', frame, at: intervals.start(at) }, { type: 'C', frame, at: end });
      }
      return {
        type: 'evented',
        name: model.state.processes[index].name,
        unit: 'nanoseconds',
        startValue: 0,
        endValue: model.endTime,
        events,
      };
    }),
  };
}
