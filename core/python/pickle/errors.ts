import { K } from '../object/obj';
import { builtinType, builtinTypes, typeData } from '../object/type';
import { exceptionType } from '../vm/errors';

/** pickle.PickleError and its kin; `_pickle` is where CPython's C code defines them. */
builtinType('PickleError', K.Exception, exceptionType('Exception'), true);
export const picklingErrorClass = builtinType(
  'PicklingError',
  K.Exception,
  builtinTypes.get('PickleError'),
  true,
);
export const unpicklingErrorClass = builtinType(
  'UnpicklingError',
  K.Exception,
  builtinTypes.get('PickleError'),
  true,
);
for (const name of ['PickleError', 'PicklingError', 'UnpicklingError'])
  typeData(builtinTypes.get(name) as never).module = '_pickle';
