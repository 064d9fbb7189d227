-- What happens later: reminders by the clock, the outbox's rows until all that they cause is done, and notices to people.

-- Set when every subscriber of the event has done its part; until then it can always be published again.
alter table outbox add column settled_at timestamptz;
create index outbox_unsettled on outbox (published_at) where published_at is not null and settled_at is null;

-- What is due, and when: the truth of it stands here and in no queue. Due rows become events `reminder.<template>`.
create table reminder_due (
  id uuid primary key,
  key text not null,
  at timestamptz not null,
  template text not null,
  subject_id uuid not null,
  about jsonb not null,
  done_at timestamptz,
  constraint reminder_due_key_once unique (key)
);
create index reminder_due_waiting on reminder_due (at) where done_at is null;

-- One row for each person, template, subject and occasion: who was told what, and whether it left the house.
create table notice (
  id uuid primary key,
  recipient_id uuid references person (id),
  address text not null,
  language text not null,
  template text not null,
  subject_id uuid not null,
  occasion text not null,
  about jsonb not null,
  message_id char(32) not null,
  state text not null,
  queued_at timestamptz not null,
  sent_at timestamptz,
  failure text,
  version integer not null,
  constraint notice_state check (state in ('queued', 'sent', 'failed')),
  constraint notice_once unique nulls not distinct (recipient_id, template, subject_id, occasion),
  constraint notice_message_id_once unique (message_id),
  constraint notice_sent_at_some_time check ((state = 'sent') = (sent_at is not null)),
  constraint notice_failed_of_something check ((state = 'failed') = (failure is not null))
);
create index notice_of_recipient on notice (recipient_id, queued_at);

alter table reminder_due enable row level security;
alter table notice enable row level security;

create policy reminder_due_is_the_systems on reminder_due using (app_is_system());
create policy notice_is_the_systems on notice using (app_is_system());
create policy notice_is_read_by_its_recipient on notice for select using (recipient_id = app_actor());
create policy history_of_notice on history for select
  using (kind = 'notice' and exists (select from notice n where n.id = thing_id));

grant select, insert, update on reminder_due, notice to sgf_app;
