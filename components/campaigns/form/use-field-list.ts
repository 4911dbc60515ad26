'use client';

import { useEffect, useRef, useState } from 'react';
import type { FormField } from '@/lib/campaigns/definition';
import type { Variable } from '@/lib/forms/variables';
import { useToast } from '../../ui/toast';
import { changeField, type Direction, insertField, moveField, removeField } from './field-order';
import { editButtonId, moveButtonId } from './field-row';

type FieldListOptions = {
  fields: FormField[];
  labels: Record<Variable, string>;
  update: (change: (fields: FormField[]) => FormField[]) => void;
};

/** What can be done to the fields of a form, which of them is selected or open, and what is said about it aloud. */
export function useFieldList({ fields, labels, update }: FieldListOptions) {
  const showToast = useToast();
  const [selected, setSelected] = useState<Variable | null>(null);
  const [open, setOpen] = useState<Variable | null>(null);
  const [news, setNews] = useState('');
  const focusNext = useRef<string | null>(null);
  // A row that moves, closes or goes takes the focus with it; it belongs to the button that comes next.
  useEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const move = ({ variable, label }: FormField, direction: Direction) => {
    const moved = moveField(fields, variable, direction);
    const place = moved.findIndex((field) => field.variable === variable) + 1;
    setNews(`${label} is number ${place} of ${moved.length}.`);
    setSelected(variable);
    focusNext.current = moveButtonId(variable, direction);
    update((before) => moveField(before, variable, direction));
  };
  const add = (variable: Variable) => {
    const field = { variable, label: labels[variable], help: '', mandatory: variable === 'email' };
    update((before) => insertField(before, field, before.length));
    setNews(`${field.label} is added at the end.`);
    setSelected(variable);
  };
  const remove = (field: FormField) => {
    const position = fields.findIndex(({ variable }) => variable === field.variable);
    const neighbour = fields[position + 1] ?? fields[position - 1];
    focusNext.current = neighbour ? editButtonId(neighbour.variable) : null;
    update((before) => removeField(before, field.variable));
    setOpen(null);
    setSelected(null);
    const onAct = () => update((before) => insertField(before, field, position));
    showToast({ text: `${field.label} is removed from the form.`, action: { label: 'Undo', onAct } });
  };
  const change = (variable: Variable, changed: Partial<FormField>) =>
    update((before) => changeField(before, variable, changed));
  const toggle = (variable: Variable) => {
    const isClosing = open === variable;
    focusNext.current = isClosing ? editButtonId(variable) : null;
    setSelected(variable);
    setOpen(isClosing ? null : variable);
  };
  return { selected, open, news, select: setSelected, toggle, move, add, remove, change };
}
