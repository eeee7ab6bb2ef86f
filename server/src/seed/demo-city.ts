import { Injectable } from '@nestjs/common';
import { Clock } from '../database/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { actsOfAutumn, DemoAutumn } from './demo-autumn.js';
import { DemoOpening } from './demo-opening.js';
import { DemoSignOff } from './demo-sign-off.js';
import { DemoUnits } from './demo-units.js';
import { Diary } from './diary.js';
import type { Stage } from './stages.js';

const OPENING = '2018-11-19T01:00:00.000Z';
/** 14:00 in China. */
const NOW = '2018-12-13T06:00:00.000Z';
/** Eight areas, and from naming the signers to the public page. */
const ACTS_OF_SIGNING = 16;

/** The demo city: 2017 imported, 2018 written by its own people, through the same services as a user's acts. */
@Injectable()
export class DemoCity {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly units: DemoUnits,
    private readonly opening: DemoOpening,
    private readonly autumn: DemoAutumn,
    private readonly signOff: DemoSignOff,
  ) {}

  async isEmpty(): Promise<boolean> {
    return (await this.work.query('SELECT id FROM units LIMIT 1')).length === 0;
  }

  /** Whole or not at all: half a city would never be seeded again, since the database is no longer empty. Of two at once one does it: false. */
  async seed(stage: Stage): Promise<boolean> {
    const diary = new Diary(this.clock, OPENING, NOW, actsOfAutumn(stage) + ACTS_OF_SIGNING);
    return this.work.run(async () => {
      if (!(await this.isEmpty())) {
        await this.clock.load();
        return false;
      }
      await diary.next();
      await this.units.add();
      if (stage !== 'empty') {
        const reportId = await this.opening.open();
        await this.autumn.write(reportId, stage, diary);
        await this.signOff.to(stage, reportId, diary);
      }
      await diary.close();
      return true;
    });
  }
}
