/** Entry of a process worker in a page. */
import { createVm } from '../../python/index';
import { exposeBrowserWorker } from './browser-port';

exposeBrowserWorker(createVm);
