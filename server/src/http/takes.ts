import { SetMetadata } from '@nestjs/common';

export const TAKES = 'takes';

/** How many kB of a body a route takes, where a text, an outline or a list is larger than the ordinary 64; judged once it is known who asks. */
export const Takes = (most: number) => SetMetadata(TAKES, most);
