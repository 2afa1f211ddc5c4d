import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './Button';
import './copy-button.css';

/** How long the answer stays on the button, milliseconds. */
const ANSWER_MS = 2_000;

export interface CopyButtonProps {
  label: string;
  hint?: string;
  /** What is said when it was copied, and when the browser did not allow it. */
  answers: { copied: string; failed: string };
  disabled?: boolean;
  kind?: 'primary' | 'quiet';
  /** Shows in words, too, that it was copied. */
  wordy?: boolean;
  /** What is copied, asked when the button is pressed. */
  text(): string;
}

/** Copies a text, and says whether that worked. */
export function CopyButton(props: CopyButtonProps) {
  const { label, hint, answers, disabled, kind = 'quiet', wordy = false, text } = props;
  const [answer, setAnswer] = useState<'copied' | 'failed'>();
  useEffect(() => {
    if (answer === undefined) return;
    const timer = setTimeout(() => setAnswer(undefined), ANSWER_MS);
    return () => clearTimeout(timer);
  }, [answer]);
  const copy = () => {
    // A page that came by http from another machine has none.
    if (!('clipboard' in navigator)) {
      setAnswer('failed');
      return;
    }
    navigator.clipboard.writeText(text()).then(
      () => setAnswer('copied'),
      () => setAnswer('failed'),
    );
  };
  const Icon = answer === undefined ? Copy : answer === 'copied' ? Check : TriangleAlert;
  return (
    <span className="copy">
      <span role="status" className={answer === 'failed' ? 'copy-failed' : wordy ? '' : 'visually-hidden'}>
        {answer === undefined ? '' : answers[answer]}
      </span>
      <Button
        kind={kind}
        label={label}
        hint={hint}
        icon={<Icon size={14} aria-hidden />}
        disabled={disabled}
        onPress={copy}
      />
    </span>
  );
}
