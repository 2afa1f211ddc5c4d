import { K, type Kind } from '../../object/obj';
import { type TypeData, typeData } from '../../object/type';
import { countTypeEdit } from '../../object/type-edits';
import type { Codec, Codecs } from '../codec';

/**
 * Classes made by the program. The root of their instances' shapes exists already (reader.ts): instances may be
 * read before their class. What lookups remember is not written.
 */
const type: Codec = {
  write: (to, obj) => {
    const data = obj.p as TypeData;
    to.text(data.name);
    to.text(data.qualname);
    to.text(data.module);
    to.value(data.doc);
    to.values(data.bases);
    to.values(data.mro);
    to.values(data.subclasses);
    to.out.byte(data.layout);
    to.flag(data.allowed !== undefined);
    if (data.allowed !== undefined) to.values([...data.allowed]);
    to.out.unsigned(data.dict.size);
    for (const [name, value] of data.dict) {
      to.text(name);
      to.value(value);
    }
  },
  read: (from, obj) => {
    const data = typeData(obj);
    countTypeEdit();
    data.name = from.text();
    data.qualname = from.text();
    data.module = from.text();
    data.doc = from.slot() as string | undefined;
    data.bases = from.values() as TypeData['bases'];
    data.mro = from.values() as TypeData['mro'];
    data.subclasses = from.values() as TypeData['subclasses'];
    data.layout = from.input.byte('a layout') as Kind;
    if (from.flag()) data.allowed = new Set(from.values() as string[]);
    for (let left = from.input.unsigned('a length'); left > 0; left--)
      data.dict.set(from.text(), from.value());
  },
};

export const classKinds: Codecs = [[K.Type, type]];
