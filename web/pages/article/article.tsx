import { useMemo } from 'preact/hooks';
import { Answered } from '../../app/states.tsx';
import type { PageProps } from '../../app/routes.ts';
import { useAnswer } from '../../api/use-answer.ts';
import type { ArticleAnswer } from './answer.ts';
import { Head } from './head.tsx';
import { stretchesOf } from './rows.ts';
import { Sheet } from './sheet.tsx';

/** One article with everything it says, and who says it. */
export function Article({ named, place }: PageProps) {
  const answer = useAnswer<ArticleAnswer>(`/articles/${named}`);
  return <Answered of={answer}>{(found) => <Whole key={found.article.id} answer={found} hash={place.hash} />}</Answered>;
}

function Whole({ answer, hash }: { readonly answer: ArticleAnswer; readonly hash: string }) {
  const stretches = useMemo(() => stretchesOf(answer), [answer]);
  return (
    <div class="article-page">
      <Head answer={answer} stretches={stretches} />
      <Sheet answer={answer} stretches={stretches} hash={hash} />
    </div>
  );
}
