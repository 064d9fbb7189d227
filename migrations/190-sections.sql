-- One section is one task, with one version: what stood together in `organisation` and `project` stands apart now, so that two
-- colleagues in two tasks never meet. Submissions stay word for word what was submitted.

insert into application_section (application_id, section, version, content, saved_at, saved_by)
  select s.application_id, part.section, 1, part.content, s.saved_at, s.saved_by
  from application_section s cross join lateral (values
    ('organisation', 'partners', jsonb_strip_nulls(jsonb_build_object('partners', s.content -> 'partners'))),
    ('organisation', 'declaration',
      jsonb_strip_nulls(jsonb_build_object('declarationAccepted', s.content -> 'declarationAccepted'))),
    ('project', 'countries', jsonb_strip_nulls(jsonb_build_object(
      'implementationCountries', s.content -> 'implementationCountries', 'routeCountries', s.content -> 'routeCountries'))),
    ('project', 'remedies', jsonb_strip_nulls(jsonb_build_object('remedies', s.content -> 'remedies')))
  ) as part (origin, section, content)
  where s.section = part.origin and part.content <> '{}'
  on conflict (application_id, section) do nothing;

update application_section
  set content = content - 'partners' - 'declarationAccepted' - 'implementationCountries' - 'routeCountries' - 'remedies',
    version = version + 1
  where section in ('organisation', 'project')
    and content ?| array['partners', 'declarationAccepted', 'implementationCountries', 'routeCountries', 'remedies'];

-- An application may begin with the answers of an earlier one of the same organisation; what did not fit is told for good.
alter table application
  add column copied_from uuid references application (id),
  add column left_out jsonb,
  add constraint application_left_out_of_a_copy check ((copied_from is null) = (left_out is null)),
  add constraint application_left_out_is_a_list check (jsonb_typeof(left_out) = 'array');
create index application_copied_from on application (copied_from);
create trigger stays_copied after update on application for each row
  execute function stays_as_it_was('copied_from', 'left_out');
