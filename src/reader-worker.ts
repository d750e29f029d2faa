/** The thread that reads workbooks (読み取りのスレッド): says that it is ready, then gives one answer to each request. */
import { parentPort } from 'node:worker_threads';
import { readWorkbook } from './ingest/format/read.ts';
import type { ReadRequest } from './reader.ts';

parentPort?.on('message', async (request: ReadRequest) => {
  parentPort?.postMessage(await readWorkbook(request.file, request.bytes));
});
parentPort?.postMessage('ready');
