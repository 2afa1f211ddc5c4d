import { type ComponentType, lazy, useState } from 'react';

/** A part of the page that comes when it is first looked at, or is loaded ahead. */
export interface Later {
  Part: ComponentType;
  load(): Promise<unknown>;
}

/**
 * As React's `lazy`, but one that was loaded ahead is there at once. What is lazy shows nothing for 300 ms even then, as
 * React would not have two changes in quick succession.
 */
export function later(part: () => Promise<ComponentType>): Later {
  let come: ComponentType | undefined;
  const load = async () => {
    come = await part();
    return come;
  };
  const Awaited = lazy(async () => ({ default: await load() }));
  function Part() {
    // What is shown stays what it is when the other has come.
    const [Shown] = useState<ComponentType>(() => come ?? Awaited);
    return <Shown />;
  }
  return { Part, load };
}
