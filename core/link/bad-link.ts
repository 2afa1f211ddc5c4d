/** What is wrong with a link. The page has words of its own for each. */
export type LinkFault =
  /** It does not begin as a link does. */
  | 'no-link'
  /** Its version, its kind, or something in it that must be obeyed came with a later Lockstep. */
  | 'newer'
  /** A character that no link has. */
  | 'character'
  /** The end is missing. */
  | 'cut'
  /** It is not what was written. */
  | 'damaged'
  /** It is, or unpacks to, more than a link may hold. */
  | 'too-large'
  /** It was made by hand, and not rightly. */
  | 'senseless';

/** Thrown for a link that cannot be opened; the message says in English what is wrong, and where. */
export class BadLink extends Error {
  override name = 'BadLink';
  readonly fault: LinkFault;
  /** What exactly, for a message in another language: a character, a version, a name; '' when there is nothing. */
  readonly what: string;
  /** 1-based position of it in the link's fragment (without '#'); 0 when it has none. */
  readonly position: number;

  constructor(fault: LinkFault, message: string, what = '', position = 0) {
    super(message);
    this.fault = fault;
    this.what = what;
    this.position = position;
  }
}
