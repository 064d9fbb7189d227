-- An organisation is given to somebody on evidence: a file of theirs, or what the officer who proposes it has seen elsewhere.
alter table recovery add column evidence_seen text,
  add constraint recovery_evidence_seen check (length(btrim(evidence_seen)) between 1 and 1000);
update recovery set evidence_seen = 'Proposed before what was seen was written down.' where proposed_by is not null and file_id is null;
alter table recovery add constraint recovery_proposed_on_evidence
  check (proposed_by is null or num_nonnulls(file_id, evidence_seen) > 0);
create trigger stays_seen after update on recovery for each row when (old.proposed_by is not null)
  execute function stays_as_it_was('evidence_seen');
