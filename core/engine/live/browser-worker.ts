/** Entry of a process worker in a page. */
import { createVm, prepareSpareVm, readLateParts } from '../../python/process';
import { fetchPartAtOnce } from '../library-parts';
import { exposeBrowserWorker } from './browser-port';

readLateParts(fetchPartAtOnce);
exposeBrowserWorker(createVm, prepareSpareVm);
