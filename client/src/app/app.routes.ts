import type { Routes } from '@angular/router';
import { home } from './frame/home';
import { withWords } from './i18n/words';
import { hasSession, signedIn } from './session/guards';

/**
 * The site map, one line a screen. `title` is the key of the words. `data` tells the frame (PageSigns):
 * `entersText` shows the secrecy notice, `bare` leaves the rail away, `ownBar` leaves the phone's bottom bar to the page.
 */
const screens: Routes = [
  { path: '', pathMatch: 'full', canActivate: [home], children: [] },
  {
    path: 'inbox',
    title: 'inbox.title',
    loadComponent: () => import('./inbox/inbox-page').then((screen) => screen.InboxPage),
  },
  {
    path: 'reports/new',
    title: 'newReport.title',
    data: { entersText: true },
    loadComponent: () =>
      withWords(
        ['report'],
        import('./report/new/new-report-page').then((screen) => screen.NewReportPage),
      ),
  },
  {
    path: 'reports/:reportId',
    title: 'report.title',
    data: { entersText: true },
    loadComponent: () =>
      withWords(
        ['report', 'requests'],
        import('./report/report-page').then((screen) => screen.ReportPage),
      ),
  },
  {
    path: 'reports/:reportId/assignment',
    title: 'assignment.title',
    loadComponent: () =>
      withWords(
        ['assignment'],
        import('./assignment/assignment-page').then((screen) => screen.AssignmentPage),
      ),
  },
  {
    path: 'reports/:reportId/figures',
    title: 'figures.title',
    data: { entersText: true },
    loadComponent: () =>
      withWords(
        ['figures', 'files'],
        import('./figures/figures-page').then((screen) => screen.FiguresPage),
      ),
  },
  {
    path: 'reports/:reportId/glossary',
    title: 'glossary.title',
    data: { entersText: true },
    loadComponent: () =>
      withWords(
        ['glossary'],
        import('./glossary/glossary-page').then((screen) => screen.GlossaryPage),
      ),
  },
  {
    path: 'reports/:reportId/figures/proposals',
    title: 'proposals.title',
    data: { entersText: true, ownBar: true },
    loadComponent: () =>
      withWords(
        ['proposals'],
        import('./figures/proposals/proposals-page').then((screen) => screen.ProposalsPage),
      ),
  },
  {
    path: 'reports/:reportId/coverage',
    title: 'coverage.title',
    data: { entersText: true },
    loadComponent: () =>
      withWords(
        ['coverage'],
        import('./coverage/coverage-page').then((screen) => screen.CoveragePage),
      ),
  },
  {
    path: 'reports/:reportId/progress',
    title: 'progress.title',
    loadComponent: () => import('./progress/progress-page').then((screen) => screen.ProgressPage),
  },
  {
    path: 'reports/:reportId/areas/:areaId',
    title: 'area.title',
    data: { entersText: true, ownBar: true },
    loadComponent: () =>
      withWords(
        ['report', 'section'],
        import('./area/area-page').then((screen) => screen.AreaPage),
      ),
  },
  {
    path: 'reports/:reportId/sign-off',
    title: 'signOff.title',
    data: { bare: true, ownBar: true },
    loadComponent: () =>
      withWords(
        ['report'],
        import('./sign-off/sign-off-page').then((screen) => screen.SignOffPage),
      ),
  },
  {
    path: 'reports/:reportId/opinions',
    title: 'opinions.title',
    data: { entersText: true },
    loadComponent: () =>
      withWords(
        ['opinions', 'contribution'],
        import('./opinions/opinions-page').then((screen) => screen.OpinionsPage),
      ),
  },
  {
    path: 'reports/:reportId/approval-sheet',
    title: 'signOff.sheetTitle',
    data: { bare: true },
    loadComponent: () =>
      withWords(
        ['report'],
        import('./sign-off/approval-sheet').then((screen) => screen.ApprovalSheet),
      ),
  },
  {
    path: 'reports/:reportId/clearance',
    title: 'clearance.title',
    data: { entersText: true },
    loadComponent: () =>
      withWords(
        ['report'],
        import('./sign-off/clearance/clearance-page').then((screen) => screen.ClearancePage),
      ),
  },
  {
    path: 'reports/:reportId/publish',
    title: 'publish.title',
    data: { entersText: true },
    loadComponent: () =>
      withWords(
        ['report'],
        import('./publish/publish-page').then((screen) => screen.PublishPage),
      ),
  },
  {
    path: 'sections/:id',
    title: 'section.title',
    data: { entersText: true, ownBar: true },
    loadComponent: () =>
      withWords(
        ['section', 'writing', 'requests'],
        import('./section/section-page').then((screen) => screen.SectionPage),
      ),
  },
  {
    path: 'contributions/:id',
    title: 'contribution.title',
    data: { entersText: true, ownBar: true },
    loadComponent: () =>
      withWords(
        ['contribution', 'writing', 'files'],
        import('./contribution/contribution-page').then((screen) => screen.ContributionPage),
      ),
  },
  {
    path: 'requests/:id',
    title: 'answers.title',
    data: { entersText: true },
    loadComponent: () =>
      withWords(
        ['answers', 'contribution', 'writing'],
        import('./answers/answers-page').then((screen) => screen.AnswersPage),
      ),
  },
  {
    path: 'import',
    title: 'import.title',
    data: { entersText: true },
    loadComponent: () =>
      withWords(
        ['import'],
        import('./import/import-page').then((screen) => screen.ImportPage),
      ),
  },
  {
    path: 'import/:importId',
    title: 'import.title',
    data: { entersText: true },
    loadComponent: () =>
      withWords(
        ['import'],
        import('./import/check/check-page').then((screen) => screen.CheckPage),
      ),
  },
  {
    path: 'admin',
    title: 'admin.title',
    loadChildren: () =>
      withWords(
        ['admin'],
        import('./admin/admin-routes').then((screens) => screens.adminRoutes),
      ),
  },
  {
    path: 'help',
    title: 'frame.place.help',
    loadComponent: () =>
      withWords(
        [
          'help',
          'report',
          'section',
          'proofreading',
          'answers',
          'opinions',
          'assignment',
          'figures',
          'proposals',
          'glossary',
          'coverage',
          'import',
          'admin',
        ],
        import('./help/help-page').then((screen) => screen.HelpPage),
      ),
  },
  {
    path: 'help/rules',
    title: 'rules.title',
    loadComponent: () =>
      withWords(
        ['rules', 'proofreading'],
        import('./help/rules/rules-page').then((screen) => screen.RulesPage),
      ),
  },
  {
    path: '**',
    title: 'notFound.title',
    loadComponent: () => import('./not-found/not-found-page').then((screen) => screen.NotFoundPage),
  },
];

export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'signIn.title',
    loadComponent: () => import('./sign-in/sign-in-page').then((screen) => screen.SignInPage),
  },
  {
    path: 'password',
    title: 'password.title',
    canActivate: [hasSession],
    loadComponent: () => import('./password/password-page').then((screen) => screen.PasswordPage),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () =>
      withWords(
        ['inside'],
        import('./frame/frame').then((frame) => frame.Frame),
      ),
    children: screens,
  },
];
