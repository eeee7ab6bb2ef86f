import { api, browser, sit, shot } from './look.mjs';
const c = await api('tonggao-jia');
const [rep] = (await c.get('/api/reports')).filter(r=>r.state==='drafting');
const line=(await c.get(`/api/reports/${rep.id}/opinions`)).lines.find(l=>l.disposition);
const p = await sit('shenhe-jia'); p.on('pageerror',e=>console.log('pageerror',e.message));
await p.goto(`/reports/${rep.id}/opinions?opinion=${line.id}`); await p.getByRole('button',{name:'再征求'}).click();
for (let i=0;i<6;i++){await p.waitForTimeout(1000); console.log(i,p.url().slice(-40), await p.locator('dialog[open]').count(), await p.locator('bf-ask-dialog').count())}
await shot(p,'c1'); await browser.close();
