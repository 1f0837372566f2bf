import type { FunctionTool } from '../../canonical/request.ts'

/**
 * Tools that this protocol's providers know by their type alone, and that the client runs. Models elsewhere are told
 * what they take; the calls come back under the same names, and the client sees no difference.
 */
export interface ClientTool {
  name: string
  description: string
  parameters: Record<string, unknown>
}

const text = (description: string) => ({ type: 'string', description })
const lines = { type: 'array', items: { type: 'integer' }, description: 'First and last line to show; -1: to the end.' }

const bash: ClientTool = {
  name: 'bash',
  description: 'Runs a command in a bash session that is kept between calls.',
  parameters: {
    type: 'object',
    properties: {
      command: text('The command. Required, but for a restart.'),
      restart: { type: 'boolean', description: 'Starts the session anew.' },
    },
  },
}

function textEditor(name: string, ...more: string[]): ClientTool {
  return {
    name,
    description: 'Shows, creates and changes text files.',
    parameters: {
      type: 'object',
      properties: {
        command: { type: 'string', enum: ['view', 'create', 'str_replace', 'insert', ...more] },
        path: text('The path of the file, or of a directory to view.'),
        file_text: text('create: all of the new file.'),
        old_str: text('str_replace: the text to replace, which has to be there exactly once.'),
        new_str: text('str_replace: the text in its place. insert, in older versions: the text to insert.'),
        insert_line: { type: 'integer', description: 'insert: the line after which the text comes; 0: at the top.' },
        insert_text: text('insert: the text to insert.'),
        view_range: lines,
      },
      required: ['command', 'path'],
    },
  }
}

const memory: ClientTool = {
  name: 'memory',
  description: 'Keeps notes in files under /memories that outlive this conversation.',
  parameters: {
    type: 'object',
    properties: {
      command: { type: 'string', enum: ['view', 'create', 'str_replace', 'insert', 'delete', 'rename'] },
      path: text('The path under /memories. Not for rename.'),
      file_text: text('create: all of the new file.'),
      old_str: text('str_replace: the text to replace.'),
      new_str: text('str_replace: the text in its place.'),
      insert_line: { type: 'integer', description: 'insert: the line after which the text comes.' },
      insert_text: text('insert: the text to insert.'),
      old_path: text('rename: the path now.'),
      new_path: text('rename: the path afterwards.'),
      view_range: lines,
    },
    required: ['command'],
  },
}

/** The tool of a type as a function, under the name that the client gave it. */
export function clientFunction(tool: { name?: unknown }, { name, ...rest }: ClientTool): FunctionTool {
  return { type: 'function', name: typeof tool.name === 'string' ? tool.name : name, ...rest }
}

export const clientTools = {
  bash,
  oldEditor: textEditor('str_replace_editor', 'undo_edit'),
  editor: textEditor('str_replace_based_edit_tool'),
  memory,
}
