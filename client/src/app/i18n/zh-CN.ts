import { acts } from './zh-CN/acts';
import { admin } from './zh-CN/admin';
import { area } from './zh-CN/area';
import { assignment } from './zh-CN/assignment';
import { clearance } from './zh-CN/clearance';
import { figures } from './zh-CN/figures';
import { frame } from './zh-CN/frame';
import { importWords } from './zh-CN/import';
import { inbox } from './zh-CN/inbox';
import { newReport } from './zh-CN/new-report';
import { notFound } from './zh-CN/not-found';
import { password } from './zh-CN/password';
import { problems } from './zh-CN/problems';
import { progress } from './zh-CN/progress';
import { publish } from './zh-CN/publish';
import { refusals } from './zh-CN/refusals';
import { report } from './zh-CN/report';
import { roles } from './zh-CN/roles';
import { section } from './zh-CN/section';
import { signIn } from './zh-CN/sign-in';
import { signOff } from './zh-CN/sign-off';
import { states } from './zh-CN/states';
import { time } from './zh-CN/time';
import { units } from './zh-CN/units';

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
