// Drawings that the pages alone show on which a text is written, from Material Symbols (Apache-2.0), fetched with them.
export { default as add_comment } from '@material-symbols/svg-400/outlined/add_comment.svg';
export { default as alt_route } from '@material-symbols/svg-400/outlined/alt_route.svg';
export { default as bookmark } from '@material-symbols/svg-400/outlined/bookmark.svg';
export { default as call_merge } from '@material-symbols/svg-400/outlined/call_merge.svg';
export { default as cloud_done } from '@material-symbols/svg-400/outlined/cloud_done.svg';
export { default as difference } from '@material-symbols/svg-400/outlined/difference.svg';
export { default as flag } from '@material-symbols/svg-400/outlined/flag.svg';
export { default as format_list_numbered } from '@material-symbols/svg-400/outlined/format_list_numbered.svg';
export { default as menu_open } from '@material-symbols/svg-400/outlined/menu_open.svg';
export { default as redo } from '@material-symbols/svg-400/outlined/redo.svg';
export { default as reply } from '@material-symbols/svg-400/outlined/reply.svg';
export { default as restart_alt } from '@material-symbols/svg-400/outlined/restart_alt.svg';
