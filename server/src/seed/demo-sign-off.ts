import { clearanceChecks } from '@bafang/shared';
import { Injectable } from '@nestjs/common';
import { ReportTrees } from '../outline/report-trees.js';
import { AreaActs } from '../reports/acts/area-acts.js';
import { Preparations } from '../reports/acts/preparations.js';
import { ReportActs } from '../reports/acts/report-acts.js';
import { FullReports } from '../reports/views/full-reports.js';
import { Standings } from '../review/loaders/standings.js';
import { ActorSource } from '../users/actor-source.js';
import type { Actor } from '../users/actor.js';
import { DEMO_PASSWORD } from './demo-accounts.js';
import type { Diary } from './diary.js';
import { type Stage, stages } from './stages.js';

const COVER = { documentNumber: '东府〔2018〕96号', date: '2018-12-13' };
const TITLE = '东莞市2018年法治政府建设年度报告';

/** From approved sections to the published report, as far as the stage says. */
@Injectable()
export class DemoSignOff {
  constructor(
    private readonly actors: ActorSource,
    private readonly trees: ReportTrees,
    private readonly standings: Standings,
    private readonly areas: AreaActs,
    private readonly full: FullReports,
    private readonly preparations: Preparations,
    private readonly reports: ReportActs,
  ) {}

  async to(stage: Stage, reportId: string, diary: Diary): Promise<void> {
    const reached = (wanted: Stage) => stages.indexOf(stage) >= stages.indexOf(wanted);
    if (stage === 'drafting') return this.approveAreas(reportId, diary, 1);
    if (reached('approving')) await this.prepare(reportId, diary);
    if (reached('signing')) await this.send(reportId, diary);
    if (reached('signed')) await this.sign(reportId, diary);
    if (reached('published')) await this.act('gongkai', reportId, diary, { action: 'publish' });
  }

  private async prepare(reportId: string, diary: Diary): Promise<void> {
    await diary.next();
    const signers = [];
    for (const login of ['mishuzhang', 'xieguan', 'lingdao'])
      signers.push({ accountId: (await this.who(login)).id, areaId: null, step: signers.length + 1 });
    await this.preparations.put(await this.who('tonggao-jia'), reportId, await this.version(reportId), {
      title: TITLE,
      cover: COVER,
      signers,
    });
    await this.approveAreas(reportId, diary, 4);
  }

  private async send(reportId: string, diary: Diary): Promise<void> {
    await this.approveAreas(reportId, diary, Infinity);
    const { digest } = await this.full.of(await this.who('gongkai'), reportId);
    await this.act('gongkai', reportId, diary, {
      action: 'clear',
      verdict: 'public',
      basis: '《中华人民共和国政府信息公开条例》',
      checks: [...clearanceChecks],
      digest,
    });
    await this.act('juzhang', reportId, diary, { action: 'send_to_sign', digest });
    await this.signAs('mishuzhang', reportId, diary);
  }

  private async sign(reportId: string, diary: Diary): Promise<void> {
    await this.signAs('xieguan', reportId, diary);
    await this.signAs('lingdao', reportId, diary);
  }

  /** The last `count` areas that are ready. */
  private async approveAreas(reportId: string, diary: Diary, count: number): Promise<void> {
    const head = await this.who('juzhang');
    const ready = (await this.standings.load(reportId)).areas.filter((area) => area.state === 'ready');
    for (const area of ready.slice(count === Infinity ? 0 : -count)) {
      await diary.next();
      await this.areas.act(head, reportId, area.id, { action: 'approve_area', digest: area.digest });
    }
  }

  private async signAs(login: string, reportId: string, diary: Diary): Promise<void> {
    const { manifestDigest } = await this.full.of(await this.who(login), reportId);
    await this.act(login, reportId, diary, {
      action: 'sign',
      verdict: 'agreed',
      opinion: '同意签发。',
      digest: manifestDigest!,
      password: DEMO_PASSWORD,
    });
  }

  private async act(
    login: string,
    reportId: string,
    diary: Diary,
    act: Parameters<ReportActs['act']>[3],
  ): Promise<void> {
    await diary.next();
    await this.reports.act(await this.who(login), reportId, await this.version(reportId), act, '127.0.0.1');
  }

  private async who(login: string): Promise<Actor> {
    return (await this.actors.ofLogin(login))!;
  }

  private async version(reportId: string): Promise<number> {
    return (await this.trees.load(reportId))!.report.version;
  }
}
