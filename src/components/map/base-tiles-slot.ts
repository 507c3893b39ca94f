/** What a map may have under its outlines, handed to whichever map is drawn. */
import { createContext, type ReactElement, useContext } from 'react';

/** `null`: nothing. */
export const BaseTilesContext = createContext<ReactElement | null>(null);

export function useBaseTiles(): ReactElement | null {
  return useContext(BaseTilesContext);
}
