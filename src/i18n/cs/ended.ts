/** The page of a service that is no longer in the catalogue. */
import type { EndReason } from '../../domain/register-changes.ts';

export const ended = {
  /** `date` is the last day of the service when it has ended, else the day we found out. */
  status: {
    ended: (date: string) => `Tato služba skončila k ${date}.`,
    removed: (date: string) => `Registr už tuto službu neuvádí (zjištěno ${date}).`,
    outside: (date: string) => `Služba už nepůsobí v území tohoto katalogu (zjištěno ${date}).`,
    unlisted: (date: string) => `Tuto službu už v katalogu nemáme (zjištěno ${date}).`,
  } satisfies Record<EndReason, (date: string) => string>,
  /** After the name of the service in the title of the page. */
  titleDetail: 'už není v katalogu',
  lead: 'Níže najdete, kde můžete hledat podobnou pomoc.',
  kept: 'Tuto stránku necháváme rok, aby staré odkazy nevedly do prázdna.',
  nearestHeading: 'Co je blízko místo ní',
  nearestToObec: (obec: string) =>
    `Tyto služby stejného druhu jsou nejblíž obci ${obec}, nebo v ní působí. Vzdálenost měříme vzdušnou čarou od středu obce.`,
  nearestToObce:
    'Tyto služby stejného druhu jsou nejblíž obcím, kde tato služba měla místo, nebo v nich působí. Vzdálenost měříme vzdušnou čarou od středu nejbližší z nich.',
  noneNear: 'Jinou službu stejného druhu s polohou na mapě katalog nemá.',
  moreHeading: 'Kde hledat dál',
  allOfType: (type: string) => `${type}: celý katalog`,
  aboutHeading: 'O této službě',
  provider: 'Poskytovatel',
  type: 'Druh služby',
  obce: 'Kde měla místo',
  registerId: 'Číslo v registru',
};
