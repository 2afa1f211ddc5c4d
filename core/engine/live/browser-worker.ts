/** Entry of a process worker in a page. */
import { createVm, prepareSpareVm } from '../../python/process';
import { exposeBrowserWorker } from './browser-port';

exposeBrowserWorker(createVm, prepareSpareVm);
