import { canRunLive, engineDoors, liveAvailable, RUN_LIMITS_SHOWN } from './run/engine-doors';
import { startPage } from './start';

void startPage({
  doors: engineDoors(),
  liveAvailable: liveAvailable(),
  canRunLive,
  limits: RUN_LIMITS_SHOWN,
});
