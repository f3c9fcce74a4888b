/** Help where the law is unclear, one press away: a small question mark, and the article a sentence rests on. */
import { Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { AppLink } from '../app-link.tsx';
import { Icon } from '../icon.tsx';
import './help.css';

/** `about` names the thing explained: the button reads “Giải thích: {about}”. */
export function Help({ about, children }: { about: string; children: ReactNode }) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" returnFocus trapFocus>
      <Popover.Target>
        <button
          type="button"
          className="help-button"
          aria-label={`Giải thích: ${about}`}
          onClick={() => setOpened((now) => !now)}
        >
          <Icon name="help" size={15} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Giải thích: ${about}`} tabIndex={-1}>
        <div className="help-content">{children}</div>
      </Popover.Dropdown>
    </Popover>
  );
}

export interface ArticleLinkProps {
  /** As the law is cited: `Điều 48 Luật THADS`. */
  readonly article: string;
  /** The article's own words; pressing the link shows them in place. */
  readonly text?: ReactNode;
  /** Where the article is read in full, when it is not shown in place. */
  readonly href?: string;
}

export function ArticleLink({ article, text, href }: ArticleLinkProps) {
  const [opened, setOpened] = useState(false);
  if (text === undefined) return href === undefined ? <span>{article}</span> : <AppLink href={href}>{article}</AppLink>;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" returnFocus trapFocus>
      <Popover.Target>
        <button type="button" className="article-link" onClick={() => setOpened((now) => !now)}>
          {article}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={article} tabIndex={-1}>
        <div className="help-content">
          <h3>{article}</h3>
          {text}
          {href === undefined ? null : (
            <p>
              <AppLink href={href}>Đọc toàn văn</AppLink>
            </p>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
