/** Loads all natives: importing this file fills the built-in types and the registry. */
import './object';
import './builtins';
import './support';
import './conversions';
import './containers';
import './text-methods';
import './number-methods';
import './files';
import './iterators';
import './lock';
import './processes';
import './json';
import './random';
import './system';
