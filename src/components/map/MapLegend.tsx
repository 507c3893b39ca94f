/** What the colours of the map say, in words. */
import type { Level } from '@/map/levels.ts';
import type { Measure } from '@/map/measures.ts';
import type { MapMessages } from './map-messages.ts';
import { levelClass } from './OrpLevels.tsx';

interface Props {
  readonly messages: MapMessages;
  readonly measure: Measure;
  readonly levels: readonly Level[];
  readonly isForSeniorsOnly: boolean;
}

export default function MapLegend({ messages, measure, levels, isForSeniorsOnly }: Props) {
  return (
    <div className="map-legend" role="group" aria-label={messages.legend}>
      <p>{messages.measure(measure, isForSeniorsOnly)}</p>
      <ul>
        <li>
          <Sample level={null} />
          {messages.none(measure)}
        </li>
        {levels.map(({ from, to }, index) => (
          <li key={from}>
            <Sample level={index} />
            {messages.range(from, to, measure)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sample({ level }: { readonly level: number | null }) {
  return (
    <svg className="map-sample" viewBox="0 0 32 20" aria-hidden="true">
      <rect className={levelClass(level)} width="32" height="20" />
    </svg>
  );
}
