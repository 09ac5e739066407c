// Makes assets/dist: chart.js, which is timeline.js and what it is made of; echarts.txt, which is what a page needs of
// ECharts, packed, with the licence notices that esbuild would drop; picture.js, the chart's layout for pictures made without a
// browser; and the font of these.
import {build} from 'esbuild';
import {createHash} from 'node:crypto';
import {copyFile, readFile, writeFile} from 'node:fs/promises';
import {gzipSync} from 'node:zlib';

// A page normalizes line ends before it hashes a script for its content security policy, so there is one kind here.
const text = async path => (await readFile(new URL(`node_modules/${path}`, import.meta.url), 'utf8')).replaceAll('\r\n', '\n');
const version = async name => JSON.parse(await text(`${name}/package.json`)).version;

const apache = `Licensed under the Apache License, Version 2.0; you may obtain a copy of the License at
http://www.apache.org/licenses/LICENSE-2.0. Unless required by applicable law or agreed to in writing, software
distributed under the License is distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND,
either express or implied. This file holds a part of it, minified.`;

const notices = [
  `echarts ${await version('echarts')}\n\n${(await text('echarts/NOTICE')).trim()}\n\n${apache}`,
  `zrender ${await version('zrender')}\n\n${(await text('zrender/LICENSE')).trim()}`,
  `Parts of ECharts come from d3.js:\n\n${(await text('echarts/licenses/LICENSE-d3')).trim()}`,
  `tslib ${await version('tslib')}\n\n${(await text('tslib/LICENSE.txt')).trim()}`,
];

const settings = {
  outdir: 'assets/dist',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  charset: 'utf8',
  define: {'process.env.NODE_ENV': '"production"'},
  legalComments: 'none',
  logLevel: 'info',
};

await build({...settings, entryPoints: {chart: 'timeline.js'}});

// ECharts is packed: its notices, and in the last line gzip in base64. A policy knows it by its hash when it runs.
const {outputFiles: [{contents: echarts}]} = await build({...settings, entryPoints: ['echarts.js'], write: false});
await writeFile('assets/dist/echarts.txt', `${notices.join('\n\n----\n\n')}\n\n${gzipSync(echarts, {level: 9}).toString('base64')}`);
await writeFile('assets/dist/echarts.sha256', createHash('sha256').update(echarts).digest('base64'));

await build({...settings, entryPoints: ['picture/picture.js']});

// The font of the pictures is as wide as Arial, which who opens one is likely to have, or one that is as wide.
for (const [file, name] of [['400Regular/Arimo_400Regular.ttf', 'regular.ttf'], ['700Bold/Arimo_700Bold.ttf', 'bold.ttf'], ['LICENSE_FONT', 'font-license.txt']]) {
  await copyFile(new URL(`node_modules/@expo-google-fonts/arimo/${file}`, import.meta.url), `assets/dist/${name}`);
}
