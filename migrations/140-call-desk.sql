-- The call that a call was copied from: the second person reads the difference to it.

alter table call add column copied_from uuid references call (id);
create index call_copied_from on call (copied_from);
