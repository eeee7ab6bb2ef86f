/** Where and of what time a report counts: everywhere in it the same, so that it says nothing of what is counted. */
export const PLACES = '全市|我市|本市|全区|全县';
export const TIMES = '全年|今年';

/** Words around what is counted that say nothing of it. */
export const saysNothing = new RegExp(`${TIMES}|${PLACES}|共计?|[的了]|\\s`, 'gu');
