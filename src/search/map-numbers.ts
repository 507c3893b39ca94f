/**
 * Which service on the map a result is: written with the index, loaded only when the map of results
 * is opened. A result has no more than a hash of Pagefind's until its own file is loaded, and a map
 * shows thousands.
 */

/** In the folder of the index. */
export const MAP_NUMBERS_FILE = 'na-mape.json';

/** Ids of results by the number of the service on the map of the area. */
export type MapNumbersFile = readonly string[];
