import { readFileSync, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { driveApp } from './browser/appDriver';
// args: lang size theme out file[,file] [pick] ...
const root='/tmp/t-dist';
const types:any={html:'text/html',js:'text/javascript',mjs:'text/javascript',css:'text/css',json:'application/json',geojson:'application/geo+json',svg:'image/svg+xml',wasm:'application/wasm'};
const s=createServer((q,r)=>{let p=decodeURIComponent(new URL(q.url!,'http://x').pathname); if(p==='/')p='/index.html'; const f=root+p; if(!existsSync(f)){r.writeHead(404);r.end();return} r.writeHead(200,{'content-type':types[p.split('.').pop()!]??'application/octet-stream'}); r.end(readFileSync(f));}).listen(4370);
const [lang,size,theme,...jobs]=process.argv.slice(2);
const [width,height]=size!.split('x').map(Number);
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--disable-background-networking']});
for (const job of jobs) {
  const [tag,list,pick]=job.split('=');
  const ctx=await b.newContext({viewport:{width:width!,height:height!},locale:lang==='zh'?'zh-CN':'en-GB',colorScheme:theme as any,deviceScaleFactor:1});
  const page=await ctx.newPage();
  page.on('pageerror',e=>console.log(tag,'PAGEERROR',e.message));
  page.on('console',m=>{if(m.type()==='error')console.log(tag,'CONSOLE',m.text())});
  const out=(n:string)=>`/tmp/t-shots/${tag}-${lang}-${width}-${theme}-${n}.png`;
  try {
  await page.goto('http://localhost:4370/');
  const app=driveApp(page,lang as any);
  await app.waitForIdleMap();
  const files=list!.split(',').map(p=>({name:basename(p),bytes:readFileSync(p)}));
  const t0=Date.now();
  await app.dropFiles(files);
  await Promise.race([app.takeButton.waitFor({timeout:60000}),app.importDialog.getByText(app.words.import.failed.kept).waitFor({timeout:60000}),app.importDialog.getByText(app.words.import.choose.nothing).waitFor({timeout:60000})]).catch(()=>console.log(tag,'no take button'));
  await page.waitForTimeout(700);
  console.log(tag,'read',Date.now()-t0,'ms');
  await page.screenshot({path:out('1choose')});
  // full scroll of the dialog
  const body=page.locator('.mantine-Modal-body, .mantine-Modal-content').first();
  const more=await page.evaluate(()=>{const e=[...document.querySelectorAll('[role=dialog], [role=dialog] *')].filter(e=>e.scrollHeight>e.clientHeight+20 && /auto|scroll/.test(getComputedStyle(e).overflowY)).sort((a,b)=>b.clientHeight-a.clientHeight)[0]; if(!e) return 0; const n=e.scrollHeight-e.clientHeight; e.scrollTop=n; return n;});
  if(more>0){await page.waitForTimeout(250);await page.screenshot({path:out('2choose-end')});}
  if(pick){ for(const one of pick.split('+')){ 
      if(one==='details'){ for(const x of (await app.importDialog.getByRole('button',{name:lang==='zh'?/^字段：/:/recogni|Fields/}).all()).slice(0,2)) {await x.click();} await page.waitForTimeout(400); await page.screenshot({path:out('3details')}); }
      else { const r=app.importDialog.locator('label').filter({hasText:one}).locator('input').first(); await r.check({timeout:8000}); await page.waitForTimeout(600); await page.screenshot({path:out('4picked')}); }
  }}
  if(await app.takeButton.count()>0 && await app.takeButton.isEnabled()) {
    await app.takeButton.click();
    await app.importDialog.getByText(app.words.import.done.undoHint).or(app.importDialog.getByText(app.words.import.failed.kept)).first().waitFor({timeout:60000}).catch(()=>console.log(tag,'no done'));
    await page.waitForTimeout(500);
    await page.screenshot({path:out('5done')});
    await page.keyboard.press('Escape'); await app.waitForIdleMap().catch(()=>{}); await page.waitForTimeout(300);
    await page.screenshot({path:out('6map')});
  } else console.log(tag,'take disabled');
  } catch(e:any){console.log(tag,'ERR',e.message.split('\n')[0]); await page.screenshot({path:out('err')}).catch(()=>{});}
  await ctx.close();
}
await b.close(); s.close(); process.exit(0);
