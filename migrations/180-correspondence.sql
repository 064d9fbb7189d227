-- Correspondence: questions about a call, answered to everybody at once without showing who asked; and messages and requests
-- between an applicant and the secretariat. What people write stands in payloads of history, which two persons can erase.

-- Whoever reads a text behind history is asked for the entry that it belongs to.
create index history_of_payload on history (payload_id) where payload_id is not null;

-- A question as it came. Nothing here says who asked: history was written by the product, and the asker stands apart.
create table question (
  id uuid primary key,
  call_id uuid not null references call (id),
  asked_at timestamptz not null,
  -- Until when the call took questions at that moment: what came at that instant or after it is late.
  until timestamptz not null,
  language text not null,
  constraint question_language check (language ~ '^[a-z]{2,3}$')
);
create index question_of_call on question (call_id, asked_at);
create table question_asker (
  question_id uuid primary key references question (id),
  person_id uuid not null references person (id)
);
create index question_asker_of_person on question_asker (person_id);
-- Without an answer for everybody; the words behind it stand in history.
create table question_set_aside (
  question_id uuid primary key references question (id),
  set_aside_by uuid not null references person (id),
  set_aside_at timestamptz not null
);
create index question_set_aside_by on question_set_aside (set_aside_by);

-- A question in the secretariat's words and its answer, by language. Once published nothing of it is edited: a newer one
-- supersedes it, and both are shown.
create table clarification (
  id uuid primary key,
  call_id uuid not null references call (id),
  number integer,
  question jsonb not null,
  answer jsonb not null,
  state text not null,
  supersedes uuid references clarification (id),
  written_by uuid not null references person (id),
  published_by uuid references person (id),
  published_at timestamptz,
  version integer not null,
  constraint clarification_state check (state in ('draft', 'published', 'discarded')),
  constraint clarification_number_once unique (call_id, number),
  constraint clarification_number_counts check (number >= 1),
  constraint clarification_texts_by_language check (jsonb_typeof(question) = 'object' and jsonb_typeof(answer) = 'object'),
  constraint clarification_published_whole check (num_nulls(number, published_by, published_at) in (0, 3)
    and (state = 'published') = (number is not null)),
  constraint clarification_supersedes_another check (supersedes <> id)
);
create unique index clarification_superseded_once on clarification (supersedes) where state <> 'discarded';
create index clarification_written_by on clarification (written_by);
create index clarification_published_by on clarification (published_by);
-- Which questions it answers.
create table clarification_question (
  clarification_id uuid not null references clarification (id),
  question_id uuid not null references question (id),
  constraint clarification_question_pkey primary key (clarification_id, question_id)
);
create index clarification_question_answers on clarification_question (question_id);

-- One conversation about one application. It carries what the secretariat has to know of a draft, which it never reads.
create table thread (
  id uuid primary key,
  application_id uuid not null references application (id),
  organisation_id uuid not null references organisation (id),
  reference text not null,
  topic text not null,
  opened_by uuid not null references person (id),
  opened_at timestamptz not null,
  -- When an officer said that no answer is needed to what had come by then.
  settled_at timestamptz,
  version integer not null,
  constraint thread_topic check (topic in ('application', 'documents', 'budget', 'decision', 'technical', 'other',
    'document_wanted', 'clarification_wanted'))
);
create index thread_of_application on thread (application_id);
create index thread_of_organisation on thread (organisation_id);
create index thread_opened_by on thread (opened_by);

create table message (
  id uuid primary key,
  thread_id uuid not null references thread (id),
  side text not null,
  written_by uuid not null references person (id),
  written_at timestamptz not null,
  constraint message_side check (side in ('applicant', 'secretariat'))
);
create index message_of_thread on message (thread_id, written_at);
create index message_written_by on message (written_by);
create table message_file (
  message_id uuid not null references message (id),
  file_id uuid not null references file (id),
  constraint message_file_pkey primary key (message_id, file_id),
  constraint message_file_once unique (file_id)
);
-- Until when somebody has read.
create table thread_reading (
  thread_id uuid not null references thread (id),
  person_id uuid not null references person (id),
  side text not null,
  read_at timestamptz not null,
  constraint thread_reading_pkey primary key (thread_id, person_id),
  constraint thread_reading_side check (side in ('applicant', 'secretariat'))
);
create index thread_reading_of_person on thread_reading (person_id);

-- Something that the secretariat wants from an applicant by a day. What is asked is the first message of its thread;
-- whether it is overdue the calendar says.
create table information_request (
  id uuid primary key,
  thread_id uuid not null references thread (id),
  due_on date not null,
  state text not null,
  asked_by uuid not null references person (id),
  answered_at timestamptz,
  version integer not null,
  constraint information_request_state check (state in ('open', 'answered', 'closed', 'withdrawn')),
  constraint information_request_once unique (thread_id),
  constraint information_request_answered_when check (state <> 'answered' or answered_at is not null),
  constraint information_request_open_without_answer check (state <> 'open' or answered_at is null)
);
create index information_request_asked_by on information_request (asked_by);

-- Nobody reads another's file by putting its id under a message.
create function file_is_mine(wanted uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp
  as $$ select exists (select from file where id = wanted and owner_id = app_actor()) $$;

alter table question enable row level security;
alter table question_asker enable row level security;
alter table question_set_aside enable row level security;
alter table clarification enable row level security;
alter table clarification_question enable row level security;
alter table thread enable row level security;
alter table message enable row level security;
alter table message_file enable row level security;
alter table thread_reading enable row level security;
alter table information_request enable row level security;

create policy question_asker_is_oneself on question_asker for select using (app_is_system() or person_id = app_actor());
create policy question_asker_is_written_by_oneself on question_asker for insert with check (person_id = app_actor());
create policy question_is_read_by_the_desk_and_its_asker on question for select
  using (app_is_system() or app_has_role('officer', 'approver', 'auditor')
    or exists (select from question_asker a where a.question_id = question.id and a.person_id = app_actor()));
create policy question_is_kept_by_the_system on question for insert with check (app_is_system());
create policy question_set_aside_is_read_with_its_question on question_set_aside for select
  using (exists (select from question q where q.id = question_id));
create policy question_set_aside_is_the_desks on question_set_aside for insert
  with check (set_aside_by = app_actor() and app_has_role('officer'));

-- What was published is everybody's; a draft is the desk's.
create policy clarification_is_public_once_published on clarification for select
  using (state = 'published' or app_is_system() or app_has_role('officer', 'approver', 'auditor'));
create policy clarification_is_written_by_the_desk on clarification for insert
  with check (state = 'draft' and written_by = app_actor() and app_has_role('officer'));
create policy clarification_is_edited_by_the_desk on clarification for update
  using (state = 'draft' and app_has_role('officer')) with check (app_has_role('officer'));
create policy clarification_question_is_read_with_both on clarification_question for select
  using (exists (select from question q where q.id = question_id)
    and exists (select from clarification c where c.id = clarification_id));
create policy clarification_question_is_merged_by_the_desk on clarification_question for insert
  with check (app_has_role('officer') and exists (select from clarification c join question q on q.call_id = c.call_id
    where c.id = clarification_id and q.id = question_id and c.state = 'draft'));
create policy clarification_question_is_parted_by_the_desk on clarification_question for delete
  using (app_has_role('officer') and exists (select from clarification c where c.id = clarification_id and c.state = 'draft'));

-- The organisation, and the secretariat: also of a draft, whose organisation chose to write. About a draft that nobody wrote
-- of, the secretariat cannot begin, for it does not see it.
create policy thread_is_read_by_both_sides on thread for select using (app_is_system()
  or organisation_id = any ((select app_organisations())::uuid[]) or app_has_role('officer', 'approver', 'auditor'));
create policy thread_is_opened_about_what_one_sees on thread for insert with check (opened_by = app_actor()
  and (app_has_role('officer') or organisation_id = any ((select app_organisations())::uuid[]))
  and exists (select from application a where a.id = application_id and a.organisation_id = thread.organisation_id
    and a.reference = thread.reference));
create policy thread_is_settled_by_the_desk on thread for update using (app_has_role('officer'));
create policy message_is_read_with_its_thread on message for select
  using (exists (select from thread t where t.id = thread_id));
create policy message_is_written_by_its_sides on message for insert with check (written_by = app_actor()
  and exists (select from thread t where t.id = thread_id and case side
    when 'applicant' then t.organisation_id = any ((select app_organisations())::uuid[])
    else app_has_role('officer') and t.organisation_id <> all ((select app_organisations())::uuid[]) end));
create policy message_file_is_read_with_its_message on message_file for select
  using (exists (select from message m where m.id = message_id));
create policy message_file_comes_with_its_message on message_file for insert
  with check (file_is_mine(file_id)
    and exists (select from message m where m.id = message_id and m.written_by = app_actor()));
create policy file_is_read_with_its_message on file for select
  using (exists (select from message_file m where m.file_id = file.id));
create policy thread_reading_is_seen_with_its_thread on thread_reading for select
  using (exists (select from thread t where t.id = thread_id));
create policy thread_reading_is_ones_own on thread_reading for insert
  with check (person_id = app_actor() and exists (select from thread t where t.id = thread_id));
create policy thread_reading_moves_on on thread_reading for update using (person_id = app_actor());
create policy information_request_is_read_with_its_thread on information_request for select
  using (exists (select from thread t where t.id = thread_id));
create policy information_request_is_made_by_the_desk on information_request for insert
  with check (asked_by = app_actor() and app_has_role('officer') and exists (select from thread t where t.id = thread_id));
create policy information_request_is_moved_by_both_sides on information_request for update
  using (exists (select from thread t where t.id = thread_id
    and (app_has_role('officer') or t.organisation_id = any ((select app_organisations())::uuid[]))));

create trigger stays after update on clarification for each row
  execute function stays_as_it_was('call_id', 'supersedes', 'written_by');
create trigger written_by_oneself after insert or update on clarification for each row
  execute function in_ones_own_name('written_by', 'published_by');
create trigger stays after update on thread for each row
  execute function stays_as_it_was('application_id', 'organisation_id', 'reference', 'topic', 'opened_by');
create trigger stays after update on thread_reading for each row
  execute function stays_as_it_was('thread_id', 'person_id', 'side');
create trigger stays after update on information_request for each row
  execute function stays_as_it_was('thread_id', 'asked_by');
create trigger stays_for_applicants after update on information_request for each row
  when (new.state <> 'answered' and not app_is_system() and not app_has_role('officer')) execute function stays_as_it_was('state');
create trigger stays_the_desks after update on information_request for each row
  when (not app_is_system() and not app_has_role('officer')) execute function stays_as_it_was('due_on');

create policy history_of_question on history for select
  using (kind = 'question' and exists (select from question q where q.id = thing_id));
create policy history_of_clarification on history for select using (kind = 'clarification'
  and app_has_role('officer', 'approver') and exists (select from clarification c where c.id = thing_id));
create policy history_of_thread on history for select
  using (kind = 'thread' and exists (select from thread t where t.id = thing_id));
create policy history_of_message on history for select
  using (kind = 'message' and exists (select from message m where m.id = thing_id));
create policy history_of_information_request on history for select
  using (kind = 'information_request' and exists (select from information_request r where r.id = thing_id));

grant select, insert on question, question_asker, question_set_aside, message, message_file to sgf_app;
grant select, insert, update on clarification, thread, thread_reading, information_request to sgf_app;
grant select, insert, delete on clarification_question to sgf_app;
