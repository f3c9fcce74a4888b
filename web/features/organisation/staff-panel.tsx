/** One person: the posts held over time, delegations of signing, and what may be changed. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PostRow, StaffMember, UnitRow } from '#features/organisation/contract.ts';
import { formatDate } from '#kit/vietnamese-format.ts';
import { refusalsOf } from '#ui/api-client.ts';
import { Button, LinkButton } from '#ui/button.tsx';
import { EmptyState, Skeleton } from '#ui/display/panel.tsx';
import { Tag } from '#ui/display/tag.tsx';
import { useSession } from '#web/session.ts';
import { staffMemberQuery } from './organisation-api.ts';
import { organisationHref } from './organisation-search.ts';
import { periodText } from './posts-shown.ts';
import { EndPostDialog, SecondOfficerDialog, StartPostDialog } from './staff-dialogs.tsx';

export interface StaffPanelProps {
  readonly code: string;
  readonly units: readonly UnitRow[];
  readonly on: string;
}

export function StaffPanel({ code, units, on }: StaffPanelProps) {
  const { data, error } = useQuery(staffMemberQuery(code));
  if (error !== null) return <EmptyState title="Chưa mở được cán bộ này.">{refusalsOf(error)[0]?.sentence}</EmptyState>;
  if (data === undefined) {
    return (
      <div className="staff-panel">
        <Skeleton height={22} width={200} />
        <Skeleton height={120} />
      </div>
    );
  }
  return <Person member={data} units={units} on={on} />;
}

function Person({ member, units, on }: { member: StaffMember; units: readonly UnitRow[]; on: string }) {
  const { abilities } = useSession();
  const manages = abilities.includes('organisation.manage');
  const seesAccounts = abilities.includes('auth.read') || abilities.includes('auth.manage');
  const isOfficer = member.posts.some((post) => post.held && ['officer', 'head', 'deputy-head'].includes(post.post));
  const [open, setOpen] = useState<'post' | 'secondment'>();
  const [ending, setEnding] = useState<PostRow>();
  const close = () => setOpen(undefined);
  const home = member.posts.find((post) => post.held)?.unit ?? '';
  return (
    <div className="staff-panel">
      <div>
        <strong>{member.name}</strong> <span className="dim">{member.code}</span>
      </div>
      <div className="row">
        {manages ? (
          <Button small icon="plus" onClick={() => setOpen('post')}>
            Giao chức vụ
          </Button>
        ) : null}
        {manages && isOfficer ? (
          <Button small onClick={() => setOpen('secondment')}>
            Biệt phái
          </Button>
        ) : null}
        {seesAccounts ? (
          <LinkButton small href={organisationHref({ tab: 'accounts', unit: home, staff: member.code })}>
            Tài khoản
          </LinkButton>
        ) : null}
      </div>
      <PostsHeld member={member} onEnd={manages ? setEnding : undefined} />
      <DelegationsOf member={member} />
      <StartPostDialog opened={open === 'post'} onClose={close} member={member} units={units} on={on} />
      <SecondOfficerDialog opened={open === 'secondment'} onClose={close} member={member} units={units} on={on} />
      <EndPostDialog post={ending} onClose={() => setEnding(undefined)} member={member} on={on} />
    </div>
  );
}

/** Posts one after the other and side by side, those held on the day marked. */
function PostsHeld({ member, onEnd }: { member: StaffMember; onEnd: ((post: PostRow) => void) | undefined }) {
  return (
    <section>
      <h3>Chức vụ qua các thời kỳ</h3>
      <ul className="post-list">
        {member.posts.map((post) => (
          <li key={`${post.unit} ${post.post} ${post.valid_from}`}>
            <div className="grow">
              <div>
                {post.post_label} {post.held ? <Tag tone="accent">đang giữ</Tag> : null}
              </div>
              <div className="dim small">
                {post.unit_name}, {periodText(post)}
              </div>
            </div>
            {onEnd !== undefined && post.valid_to === null ? (
              <Button small onClick={() => onEnd(post)} aria-label={`Kết thúc chức vụ ${post.post_label}`}>
                Kết thúc
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function DelegationsOf({ member }: { member: StaffMember }) {
  if (member.delegations.length === 0) return null;
  return (
    <section>
      <h3>Ủy quyền ký</h3>
      <ul className="post-list">
        {member.delegations.map((delegation) => (
          <li key={`${delegation.unit} ${delegation.number}`}>
            <span>
              {delegation.to === member.code
                ? `Được ${delegation.from_name} ủy quyền`
                : `Ủy quyền cho ${delegation.to_name}`}
              , số {delegation.number}
              <span className="dim small">
                {' '}
                {formatDate(delegation.valid_from)} – {formatDate(delegation.valid_to)}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
