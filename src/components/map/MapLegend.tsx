/** What the colours of the map say, in words. */
import type { Level } from '@/map/levels.ts';
import type { OrpFigure } from '@/map/orp-figure.ts';
import type { MapMessages } from './map-messages.ts';
import { levelClass } from './OrpLevels.tsx';

interface Props {
  readonly messages: MapMessages;
  readonly figure: OrpFigure;
  readonly levels: readonly Level[];
  readonly isForSeniorsOnly: boolean;
}

export default function MapLegend({ messages, figure, levels, isForSeniorsOnly }: Props) {
  return (
    <div className="map-legend" role="group" aria-label={messages.legend}>
      <p>{messages.figure(figure, isForSeniorsOnly)}</p>
      <ul>
        <li>
          <Sample level={null} />
          {messages.none(figure)}
        </li>
        {levels.map(({ from, to }, index) => (
          <li key={from}>
            <Sample level={index} />
            {messages.range(from, to, figure)}
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
