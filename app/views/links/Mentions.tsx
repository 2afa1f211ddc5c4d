import { Fragment, type ReactNode } from 'react';
import type { TimelineModel } from '../../../core/trace/model/timeline-model';
import { viewStore } from '../../store/view';
import { MomentLink } from './MomentLink';
import { type Mentioned, splitForLines } from './mention';
import { ThingLink } from './ThingLink';
import './links.css';

/** A sentence of the catalogue; what it mentions can be pressed. */
export function Mentions({ model, text }: { model: TimelineModel; text: string }) {
  return splitForLines(text).map(({ part, close }, at) =>
    close === '' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence, in its order.
      <Fragment key={at}>{shown(model, part)}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <span key={at} className="mention-close">
        {shown(model, part)}
        {close}
      </span>
    ),
  );
}

function shown(model: TimelineModel, part: Mentioned): ReactNode {
  switch (part.what) {
    case 'text':
      return withUnits(part.text);
    case 'thing':
      return <ThingLink model={model} thing={part.thing} />;
    case 'event':
      return <MomentLink model={model} event={part.event} />;
    case 'line':
      return (
        <button type="button" className="link" onClick={() => viewStore.getState().reveal(part.line)}>
          {part.line}
        </button>
      );
  }
}

/** A number and its unit stand in one line. */
function withUnits(text: string): string {
  return text.replace(/(\d) (ns|µs|ms|s|min)(?![\p{L}\p{N}])/gu, '$1\u00a0$2');
}
