import { acts } from './en/acts';
import { admin } from './en/admin';
import { area } from './en/area';
import { assignment } from './en/assignment';
import { clearance } from './en/clearance';
import { figures } from './en/figures';
import { frame } from './en/frame';
import { importWords } from './en/import';
import { inbox } from './en/inbox';
import { newReport } from './en/new-report';
import { notFound } from './en/not-found';
import { password } from './en/password';
import { problems } from './en/problems';
import { progress } from './en/progress';
import { publish } from './en/publish';
import { refusals } from './en/refusals';
import { report } from './en/report';
import { roles } from './en/roles';
import { section } from './en/section';
import { signIn } from './en/sign-in';
import { signOff } from './en/sign-off';
import { states } from './en/states';
import { time } from './en/time';
import { units } from './en/units';

/** One file per screen; a key begins with the screen's name: `inbox.title`. */
export const dictionary = {
  acts,
  admin,
  area,
  assignment,
  clearance,
  figures,
  frame,
  import: importWords,
  inbox,
  newReport,
  notFound,
  password,
  problems,
  progress,
  publish,
  refusals,
  report,
  roles,
  section,
  signIn,
  signOff,
  states,
  time,
  units,
};
