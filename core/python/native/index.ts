/** Loads all natives: importing this file fills the built-in types and the registry. */
import './object';
import './builtins';
import './support';
import './conversions';
import './containers';
import './text-methods';
import './bytes-methods';
import './number-methods';
import './number-operators';
import './math';
import './files';
import './iterators';
import './lock';
import './thread';
import './pipes';
import './shared-memory';
import './story';
import './processes';
import './json';
import './deque';
import './collections';
import './operator';
import './weakref';
import './traceback';

import './random';
import './system';
